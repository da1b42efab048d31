package org.dnevnik.journal.view;

import java.util.List;

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
     * A mark as it was set.
     *
     * @param text  empty: not set
     * @param group in whose journal; 0: not set
     */
    public record Given(String text, long group) {

        static final Given NONE = new Given("", 0);

        public boolean isSet() {
            return !text.isEmpty();
        }
    }

    /**
     * A subject in the group in which the pupil learns it.
     *
     * @param periods one for each period of the year
     * @param last    what goes into the certificate
     */
    public record Subject(long id, String name, List<Given> periods, Given year, Given exam, Given last) {

        public Subject {
            periods = List.copyOf(periods);
        }
    }

    public ClassCards {
        pupils = List.copyOf(pupils);
    }
}
