package org.dnevnik.journal.view;

/**
 * A plan in a school's list.
 *
 * @param groups names of those who learn by it; empty for none
 * @param own    whether whoever asks is its author
 */
public record SubjectPlanLine(
        long id,
        int year,
        String subject,
        int parallel,
        String name,
        String author,
        int topics,
        int hours,
        String groups,
        boolean own) {}
