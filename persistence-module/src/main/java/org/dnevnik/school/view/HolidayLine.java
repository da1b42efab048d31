package org.dnevnik.school.view;

import java.time.LocalDate;

/** Days without lessons, first and last included. */
public record HolidayLine(LocalDate starts, LocalDate ends, String name) {}
