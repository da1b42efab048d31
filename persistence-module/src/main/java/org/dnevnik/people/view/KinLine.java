package org.dnevnik.people.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A relation of guardianship as one of the two sees it.
 *
 * @param child           whether the line tells of a child, not of a guardian
 * @param person          the other of the two
 * @param name            surname, given name, patronymic
 * @param holds           whether it opens the child's diary today
 * @param restrictedSince first day on which a court has restricted the guardian; null: none has
 */
public record KinLine(
        boolean child,
        long id,
        int version,
        long person,
        String name,
        @Nullable String phone,
        @Nullable String email,
        String kinship,
        LocalDate starts,
        @Nullable LocalDate ends,
        boolean sees,
        boolean signs,
        @Nullable LocalDate restrictedSince,
        @Nullable LocalDate restrictedUntil,
        @Nullable String restrictedWhy,
        boolean holds) {

    /** Whether it has ended before the day. */
    public boolean isOver(LocalDate day) {
        return ends != null && ends.isBefore(day);
    }

    /** Whether a court restricts the guardian on the day. */
    public boolean isRestricted(LocalDate day) {
        return restrictedSince != null
                && !restrictedSince.isAfter(day)
                && (restrictedUntil == null || !restrictedUntil.isBefore(day));
    }

    /** What may be told to whoever is no office: not why and how long a court has restricted. */
    public KinLine withoutRestriction() {
        return new KinLine(
                child, id, version, person, name, null, null, kinship, starts, ends, sees, signs, null, null, null,
                holds);
    }
}
