package org.dnevnik.people.view;

import java.time.LocalDate;
import org.dnevnik.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * A position that somebody holds at a school.
 *
 * @param title as in the staff list
 * @param ends null: open
 */
public record HeldPosition(
        Role role, String title, LocalDate starts, @Nullable LocalDate ends) {}
