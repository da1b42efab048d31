package org.dnevnik.journal.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to a class, or to a subject in a group.
 *
 * @param over  the class, or the subject and the group
 * @param from  day of the first lesson; null for a class teacher
 * @param until day of the last lesson; null for a class teacher
 * @param once  for one substituted lesson
 */
public record HeldStanding(
        String over,
        Standing standing,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean once) {}
