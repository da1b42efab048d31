package org.dnevnik.exchange.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a school's staff.
 *
 * @param role     ADMINISTRATOR, HEAD, TEACHER, STAFF or LIBRARIAN
 * @param title    of the position
 * @param subjects given this year, separated by commas; null: none
 * @param leads    whether the person is class teacher this year
 * @param since    when the position began
 */
public record SharedTeacher(
        SharedPerson person,
        String role,
        String title,
        @Nullable String subjects,
        boolean leads,
        LocalDate since) {}
