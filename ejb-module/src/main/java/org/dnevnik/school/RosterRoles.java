package org.dnevnik.school;

import java.util.Map;
import java.util.Optional;
import org.dnevnik.kernel.Role;

/** What the roles of the standard are here. */
final class RosterRoles {

    private static final Map<String, String> TITLES = Map.of(
            "teacher", "Учитель",
            "principal", "Директор",
            "siteAdministrator", "Администратор",
            "systemAdministrator", "Администратор",
            "ext:librarian", "Библиотекарь",
            "aide", "Сотрудник",
            "counselor", "Сотрудник",
            "proctor", "Сотрудник");

    private RosterRoles() {}

    /** The position of somebody with this role; empty for pupils, families and words of others. */
    static Optional<String> title(String role) {
        return Optional.ofNullable(TITLES.get(role));
    }

    /** Likewise, what such a position may do. */
    static Optional<Role> position(String role) {
        return title(role).map(StaffRow::role);
    }
}
