package org.dnevnik.school.web;

import java.util.List;
import org.dnevnik.school.view.RollPupil.Guardian;
import org.jspecify.annotations.Nullable;

/**
 * A line of the people page.
 *
 * @param detail birth date of a pupil, positions of a member of the staff
 * @param group  of the pupil; null for staff
 */
public record PersonLine(
        long person,
        String name,
        String detail,
        @Nullable Long group,
        String className,
        List<Guardian> guardians,
        @Nullable String phone,
        @Nullable String email) {}
