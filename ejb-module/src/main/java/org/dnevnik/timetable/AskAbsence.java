package org.dnevnik.timetable;

import java.time.LocalDate;

/** Somebody does not come to school from one day to another, both among them. */
public record AskAbsence(long school, long teacher, LocalDate from, LocalDate to) {}
