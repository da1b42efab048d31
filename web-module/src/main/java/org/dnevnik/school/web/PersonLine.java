package org.dnevnik.school.web;

import java.util.List;
import org.dnevnik.school.view.ListedPerson.Guardian;
import org.jspecify.annotations.Nullable;

/**
 * A line of the people page.
 *
 * @param detail birth date of a pupil, positions of a member of the staff, children of a guardian
 * @param group  of the pupil; null for others
 * @param reason by what the person was found, in the reader's language; empty without a search or where it is plain to see
 */
public record PersonLine(
        long person,
        String name,
        String detail,
        @Nullable Long group,
        String className,
        List<Guardian> guardians,
        @Nullable String phone,
        @Nullable String email,
        String reason) {}
