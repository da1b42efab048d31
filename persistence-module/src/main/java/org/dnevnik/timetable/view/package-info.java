/** Weeks of the timetable as they are read: by a class with its subgroups, or by a teacher. Records and the queries beside them. */
@NullMarked
package org.dnevnik.timetable.view;

import org.jspecify.annotations.NullMarked;
