/** The timetable on the screen, and the files it comes from. Pages decide nothing; they show and ask the services. */
@NullMarked
package org.dnevnik.timetable.web;

import org.jspecify.annotations.NullMarked;
