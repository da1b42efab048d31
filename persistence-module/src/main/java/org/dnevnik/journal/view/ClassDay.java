package org.dnevnik.journal.view;

import org.jspecify.annotations.Nullable;

/**
 * A class on a day, as who runs the school sees it.
 *
 * @param teacher  the class teacher's surname and initials; null: nobody is named
 * @param pupils   who have a lesson on the day
 * @param away     missed at least one of the lessons
 * @param allDay   of them, those who missed every one that they have
 * @param ill      of the absent, those with an illness
 * @param late     came late to at least one lesson
 * @param lessons  of the day
 * @param untaken  lessons that are over and of whose attendance nobody said anything
 * @param waiting  notices of families for the day on which nobody has decided
 */
public record ClassDay(
        long id,
        String name,
        int parallel,
        @Nullable String teacher,
        int pupils,
        int away,
        int allDay,
        int ill,
        int late,
        int lessons,
        int untaken,
        int waiting) {}
