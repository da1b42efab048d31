package org.dnevnik.homework.view;

import java.time.LocalDate;

/**
 * A lesson and the homework that stands at it.
 *
 * @param teacher   0: nobody is named
 * @param text      of all its homeworks; empty: there is none
 * @param homeworks how many
 * @param minutes   expected for all of these together, as far as it is told
 * @param untold    homeworks that say nothing of their time
 */
public record GivenLesson(
        LocalDate date, int number, String group, long teacher, String text, int homeworks, int minutes, int untold) {}
