package org.dnevnik.diary.model;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * One thing that a family reads in a week of the diary.
 *
 * @param kind    LESSON, TOPIC, HOMEWORK, ABSENCE, REMARK, MARK, COMMENT
 * @param number  of the lesson; 0: homework of the day itself
 * @param subject with the name of the subgroup, where there is one
 * @param what    of a mark or a comment the id of the work, a space, its name; otherwise empty
 * @param value   as it is told
 */
public record WeekFact(Kind kind, LocalDate date, int number, String subject, String what, String value) {

    /** What it is, in the order in which it is written. */
    public enum Kind {
        LESSON,
        TOPIC,
        HOMEWORK,
        ABSENCE,
        REMARK,
        MARK,
        COMMENT
    }

    static final Comparator<WeekFact> IN_ORDER = Comparator.comparing(WeekFact::date)
            .thenComparing(WeekFact::number)
            .thenComparing(WeekFact::subject)
            .thenComparing(WeekFact::kind)
            .thenComparing(WeekFact::what)
            .thenComparing(WeekFact::value);

    /** Name of the work; empty for what is of none. */
    public String work() {
        return what.substring(what.indexOf(' ') + 1);
    }

    /** Whether the other one says another thing of the same. */
    boolean isSameAs(WeekFact other) {
        return kind == other.kind
                && date.equals(other.date)
                && number == other.number
                && subject.equals(other.subject)
                && what.equals(other.what);
    }
}
