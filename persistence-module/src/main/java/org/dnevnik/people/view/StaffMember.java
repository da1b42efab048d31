package org.dnevnik.people.view;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works at a school.
 *
 * @param name   surname, given name, patronymic
 * @param titles of the positions held today, joined by a comma
 * @param key    of the place in the list: the following slice starts after it
 */
public record StaffMember(
        long person,
        String name,
        String titles,
        @Nullable String phone,
        @Nullable String email,
        String key) {}
