package org.dnevnik.journal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.dnevnik.journal.model.MarkFact;
import org.jspecify.annotations.Nullable;

/**
 * A mark as the family reads it.
 *
 * @param type      kind of the work
 * @param title     what the teacher called the work; null: nothing
 * @param topic     of the lesson; null: none
 * @param value     as written
 * @param number    that enters averages; null: none does
 * @param weight    of the work; null: the work counts in no average
 * @param level     5 excellent to 2 poor, whatever the scale; 0: says nothing of it
 * @param comment   the teacher's words for the family; null: none
 * @param due       last day of a debt; null for everything else
 * @param old       what stood here before the work was done again; null: it was not
 * @param important whether the teacher has called the work important
 * @param from      name of the group that the pupil brought the mark from; null: it was given here
 */
public record PupilMark(
        long work,
        LocalDate date,
        String type,
        @Nullable String title,
        @Nullable String topic,
        String value,
        @Nullable BigDecimal number,
        @Nullable BigDecimal weight,
        int level,
        @Nullable String comment,
        @Nullable LocalDate due,
        @Nullable String old,
        boolean important,
        @Nullable String from) {

    /** «Контрольная работа: Дроби». */
    public String name() {
        return title == null ? type : type + ": " + title;
    }

    /** Whether it may enter an average. */
    public boolean counts() {
        return number != null && weight != null;
    }

    MarkFact fact() {
        return new MarkFact(date, value, number, weight, important, from);
    }
}
