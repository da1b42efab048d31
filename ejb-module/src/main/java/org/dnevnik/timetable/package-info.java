/** The timetable: its plan, its week, and the files it is imported from. Who sees whose week is decided here. */
@NullMarked
package org.dnevnik.timetable;

import org.jspecify.annotations.NullMarked;
