package org.dnevnik.homework.view;

import java.time.LocalDate;

/** A lesson for which a homework may be due. */
public record LessonAhead(long lesson, LocalDate date, int number) {}
