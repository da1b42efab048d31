package org.dnevnik.journal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The marks that were set for the pupils of a class over a year: what stands in each one's «табель».
 *
 * @param exams  whether anybody has an exam's mark; {@code finals} whether any final mark is set
 * @param pupils in the order of their names
 */
public record ClassCards(ClassPeriods head, boolean exams, boolean finals, List<Card> pupils) {

    /** One pupil's subjects, in the order of their names. */
    public record Card(long person, String name, List<Subject> subjects) {

        public Card {
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * A subject in the group in which the pupil learns it.
     *
     * @param periods one for each period of the year, as set; empty text: not set
     * @param year    null: not set; @param exam likewise; @param last what goes into the certificate
     */
    public record Subject(
            String name,
            List<String> periods,
            @Nullable String year,
            @Nullable String exam,
            @Nullable String last) {

        public Subject {
            periods = List.copyOf(periods);
        }
    }

    public ClassCards {
        pupils = List.copyOf(pupils);
    }
}
