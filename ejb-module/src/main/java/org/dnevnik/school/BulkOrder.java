package org.dnevnik.school;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.dnevnik.school.view.BulkKind;
import org.dnevnik.school.view.PeopleKind;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to many people at once.
 *
 * @param list   on which list they were chosen
 * @param people whom it concerns; of a class that graduates everybody
 * @param group  the class or subgroup: to move to, to graduate, to add to; null where it needs none
 * @param since  first day in the new group, last day of those who graduate; null where it needs none
 * @param person who leads the classes from now on; null where it needs nobody
 * @param value  the contact or profile; empty takes it away
 */
public record BulkOrder(
        BulkKind kind,
        PeopleKind list,
        List<Long> people,
        @Nullable Long group,
        @Nullable LocalDate since,
        @Nullable Long person,
        String value) {

    private static final int LONGEST_PROFILE = 100;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_EMAIL = 200;
    private static final int LONGEST_ADDRESS = 300;

    /** Each person once, whatever a script sends. */
    public BulkOrder {
        people = List.copyOf(new LinkedHashSet<>(people));
        value = value.strip();
    }

    /** Whether the value is one that the field takes. */
    boolean fits() {
        boolean plain = value.chars().noneMatch(Character::isISOControl);
        return plain
                && switch (kind) {
                    case PHONE -> value.length() <= LONGEST_PHONE && value.matches("|\\+?[0-9 ()-]{5,}");
                    case EMAIL -> value.length() <= LONGEST_EMAIL && value.matches("|[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
                    case ADDRESS -> value.length() <= LONGEST_ADDRESS;
                    case PROFILE -> value.length() <= LONGEST_PROFILE;
                    default -> value.isEmpty();
                };
    }
}
