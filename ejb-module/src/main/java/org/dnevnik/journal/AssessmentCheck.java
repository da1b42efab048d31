package org.dnevnik.journal;

import java.time.LocalDate;
import java.util.List;

/**
 * What the norms say to an assessment procedure at a lesson.
 *
 * @param free   the nearest days with a lesson of the subject at which nothing would be broken
 * @param blocks whether the school refuses a work that breaks a norm
 */
public record AssessmentCheck(List<AssessmentBreach> breaches, List<LocalDate> free, boolean blocks) {

    /** Nothing to say. */
    static final AssessmentCheck FINE = new AssessmentCheck(List.of(), List.of(), false);

    public AssessmentCheck {
        breaches = List.copyOf(breaches);
        free = List.copyOf(free);
    }
}
