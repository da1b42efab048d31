package org.dnevnik.journal.view;

/**
 * A subject's plan of a year.
 *
 * @param author  person who made it
 * @param teaches whether whoever asks gives the subject in that year
 */
public record SubjectPlanHead(
        long id,
        long school,
        int year,
        long subject,
        String subjectName,
        int parallel,
        String name,
        long author,
        String authorName,
        int version,
        boolean teaches) {}
