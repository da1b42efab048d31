package org.dnevnik.journal.view;

import java.time.LocalDate;
import java.util.List;

/**
 * What the norms of assessment procedures judge a lesson by.
 *
 * @param hours      lessons of the subject that the group has in the year
 * @param inYear     lessons of them with an assessment procedure already, the judged one left out
 * @param mostInWeek lessons of the subject in the fullest week of the year
 * @param slots      lessons of the group and subject around the judged one, itself among them
 * @param planned    assessment procedures around it, of its classes in any subject and of its grade in the same one
 */
public record AssessmentFacts(
        long lesson,
        long group,
        long subject,
        int hours,
        int inYear,
        int mostInWeek,
        List<Slot> slots,
        List<Planned> planned) {

    /**
     * A lesson.
     *
     * @param first number of the first lesson of the class that day
     * @param last number of its last one
     */
    public record Slot(long lesson, LocalDate date, int number, int first, int last) {}

    /**
     * A lesson with an assessment procedure.
     *
     * @param shares whether the classes of the judged lesson have it
     */
    public record Planned(
            long lesson,
            LocalDate date,
            long group,
            String groupName,
            long subject,
            String subjectName,
            boolean shares) {}

    public AssessmentFacts {
        slots = List.copyOf(slots);
        planned = List.copyOf(planned);
    }
}
