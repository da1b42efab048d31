package org.dnevnik.timetable.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Somebody who may be asked to give a lesson.
 *
 * @param key      by which names are sorted
 * @param subjects what the person teaches this year
 * @param before   substitutions given this year
 */
public record TeacherAtHand(long id, String name, String key, List<Span> positions, Set<Long> subjects, int before) {

    /** A position's days; both are worked. */
    public record Span(LocalDate starts, LocalDate ends) {}

    public TeacherAtHand {
        positions = List.copyOf(positions);
        subjects = Set.copyOf(subjects);
    }

    public boolean works(LocalDate day) {
        return positions.stream().anyMatch(s -> !day.isBefore(s.starts()) && !day.isAfter(s.ends()));
    }
}
