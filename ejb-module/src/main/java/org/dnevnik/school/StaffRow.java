package org.dnevnik.school;

import java.util.Locale;
import org.dnevnik.kernel.Role;

/** A member of the staff as the file tells. */
record StaffRow(PersonRow person, String title) {

    /** What the position lets one do, by its name. */
    Role role() {
        return role(title);
    }

    static Role role(String title) {
        String low = title.toLowerCase(Locale.ROOT);
        if (low.contains("администратор")) {
            return Role.ADMINISTRATOR;
        }
        if (low.contains("директор") || low.contains("завуч")) {
            return Role.HEAD;
        }
        if (low.contains("библиотек")) {
            return Role.LIBRARIAN;
        }
        return low.contains("учитель") || low.contains("преподаватель") ? Role.TEACHER : Role.STAFF;
    }
}
