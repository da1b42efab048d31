package org.dnevnik.school;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pupil comes, changes the class or goes, as an order says it.
 *
 * @param kind      ENROLLED, CLASS_CHANGED, SCHOOL_CHANGED, LEFT, EXPELLED or GRADUATED
 * @param group     the new class; null for who goes
 * @param date      first day in the new class, or last day in the school
 * @param elsewhere the school that the pupil comes from or goes to
 */
public record Move(
        String kind,
        @Nullable Long group,
        @Nullable LocalDate date,
        @Nullable String elsewhere,
        @Nullable String orderNumber,
        @Nullable LocalDate orderDate,
        @Nullable String reason) {

    private static final Set<String> LEAVING = Set.of("SCHOOL_CHANGED", "LEFT", "EXPELLED", "GRADUATED");
    private static final int LONGEST = 300;
    private static final int LONGEST_NUMBER = 40;

    public Move {
        elsewhere = clean(elsewhere);
        orderNumber = clean(orderNumber);
        reason = clean(reason);
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "");
    }

    boolean isLeaving() {
        return LEAVING.contains(kind);
    }

    boolean isKnown() {
        return isLeaving() || kind.equals("ENROLLED") || kind.equals("CLASS_CHANGED");
    }

    /** Whether it says what its kind must say, and no more than fits. */
    boolean isSaid() {
        boolean needed = switch (kind) {
            case "SCHOOL_CHANGED" -> !text(elsewhere).isEmpty();
            case "LEFT", "EXPELLED" -> !text(reason).isEmpty();
            default -> true;
        };
        return needed
                && text(elsewhere).length() <= LONGEST
                && text(reason).length() <= LONGEST
                && text(orderNumber).length() <= LONGEST_NUMBER;
    }

    static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
