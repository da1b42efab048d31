package org.dnevnik.reports.view;

import java.time.LocalDate;

/**
 * A lesson on the right page of a journal.
 *
 * @param topic empty: not written
 * @param homework for the lesson; empty: none
 */
public record PaperLesson(long lesson, LocalDate date, int number, String topic, String homework) {}
