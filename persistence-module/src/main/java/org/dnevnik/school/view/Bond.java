package org.dnevnik.school.view;

import org.jspecify.annotations.Nullable;

/**
 * What ties a person to a school: a position, a place in a class, or a child in one.
 *
 * @param kind         STAFF, PUPIL or GUARDIAN
 * @param holds        whether it has not ended; one that begins later holds already
 * @param classTeacher who leads the class of the pupil or of the child; null for staff and while nobody does
 */
public record Bond(
        String kind, long school, boolean holds, @Nullable Long classTeacher) {}
