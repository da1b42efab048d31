/** The recurring plan and the dated lessons that follow from it. Lessons that carry anything of a school day are never taken away. */
@NullMarked
package org.dnevnik.timetable.model;

import org.jspecify.annotations.NullMarked;
