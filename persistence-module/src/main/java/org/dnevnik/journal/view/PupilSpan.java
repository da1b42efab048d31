package org.dnevnik.journal.view;

import java.util.List;

/**
 * A pupil's subjects over some days, and what was missed.
 *
 * @param key      names the days in addresses
 * @param subjects in the order of their names
 */
public record PupilSpan(PupilStudy study, String key, GridPeriod days, List<SubjectSpan> subjects, Missed missed) {

    public PupilSpan {
        subjects = List.copyOf(subjects);
    }

    /** Works that are owed in all subjects. */
    public int debts() {
        return subjects.stream().mapToInt(SubjectSpan::debts).sum();
    }

    /** Marks in all subjects. */
    public int marks() {
        return subjects.stream().mapToInt(s -> s.marks().size()).sum();
    }
}
