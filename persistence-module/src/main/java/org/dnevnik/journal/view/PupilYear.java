package org.dnevnik.journal.view;

import java.math.BigDecimal;
import java.util.List;
import org.dnevnik.journal.model.Level;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's marks of a year over all subjects, as the family reads them: what is set, and the averages as they are. What is only proposed
 * is the teacher's.
 *
 * @param className of the class; null: the pupil was in none this year
 * @param subjects  in the order of their names
 */
public record PupilYear(@Nullable String className, int year, List<GridPeriod> periods, List<Subject> subjects) {

    /**
     * A subject in the group in which the pupil learns it.
     *
     * @param periods one for each period of the year
     * @param year    of the year
     * @param exam of an exam
     * @param last what goes into the certificate
     */
    public record Subject(long group, long subject, String name, List<Cell> periods, Cell year, Cell exam, Cell last) {

        public Subject {
            periods = List.copyOf(periods);
        }
    }

    /**
     * @param value null: not set
     * @param average as shown; null: nothing to average
     * @param count of marks in it
     */
    public record Cell(
            @Nullable String value, Level level, @Nullable BigDecimal average, int count) {

        /** Whether there is anything to see. */
        public boolean isTold() {
            return value != null || average != null;
        }
    }

    public PupilYear {
        periods = List.copyOf(periods);
        subjects = List.copyOf(subjects);
    }

    /** Whether anybody has an exam's mark. */
    public boolean hasExams() {
        return subjects.stream().anyMatch(s -> s.exam().value() != null);
    }

    /** Whether any final mark is set. */
    public boolean hasFinals() {
        return subjects.stream().anyMatch(s -> s.last().value() != null);
    }
}
