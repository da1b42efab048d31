package org.dnevnik.exchange.web.v2;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.exchange.view.SharedPeriod;
import org.dnevnik.kernel.Role;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** The protocol's own words for what has others here. */
final class Words {

    private static final Map<String, String> SCALES =
            Map.of("TEN", "Mark10", "TWELVE", "Mark12", "HUNDRED", "Mark100", "PASS", "Test", "LETTERS", "MarkABCDF");

    private static final Map<String, String> ATTENDANCE =
            Map.of("ATTEND", "Attend", "ABSENT", "Absent", "ILL", "Ill", "LATE", "Late", "PASS", "Pass");

    private static final Map<String, String> TASKS = Map.of(
            "ISSUED", "New",
            "SEEN", "Viewed",
            "IN_WORK", "InProgress",
            "SUBMITTED", "Submitted",
            "RETURNED", "Returned",
            "CHECKED", "Completed",
            "EXEMPT", "Cancelled");

    private static final Map<String, String> PERIODS = Map.of(
            "QUARTER", "Quarter", "TRIMESTER", "Trimester", "HALF_YEAR", "HalfYear", "YEAR", "Year", "OWN", "Module");

    private Words() {}

    /** Marks without a rule of their own have five points. */
    static String scale(@Nullable String scale) {
        return scale == null ? "Mark5" : SCALES.getOrDefault(scale, "Mark5");
    }

    static String mood(int level) {
        return switch (level) {
            case 5, 4 -> "Good";
            case 3 -> "Average";
            case 2 -> "Bad";
            default -> "NotSet";
        };
    }

    static String attendance(String status) {
        return ATTENDANCE.getOrDefault(status, "Attend");
    }

    static List<String> attendances() {
        return ATTENDANCE.values().stream().sorted().toList();
    }

    /** In the journal's words; null for none that is known. */
    static @Nullable String attendanceRead(String word) {
        return ATTENDANCE.entrySet().stream()
                .filter(e -> e.getValue().equalsIgnoreCase(word.strip()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    static String task(String state) {
        return TASKS.getOrDefault(state, "New");
    }

    /** In the homework's words; null for none that is known. */
    static @Nullable String taskRead(String word) {
        return TASKS.entrySet().stream()
                .filter(e -> e.getValue().equalsIgnoreCase(word.strip()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    static String period(@Nullable String kind) {
        return kind == null ? "" : PERIODS.getOrDefault(kind, "Module");
    }

    /** As the journal calls it, in the school's language. */
    static String named(SharedPeriod period) {
        return period.name().isEmpty()
                ? Texts.in(Texts.RUSSIAN).format("journal.period." + period.kind(), period.number())
                : period.name();
    }

    static String sex(@Nullable String sex) {
        return "F".equals(sex) ? "Female" : "M".equals(sex) ? "Male" : "NotSet";
    }

    static String role(Role role) {
        return switch (role) {
            case PUPIL -> "EduStudent";
            case GUARDIAN -> "EduParent";
            case ADMINISTRATOR -> "EduSchoolAdministrator";
            case REGION_OPERATOR -> "OrganizationStaff";
            default -> "EduStaff";
        };
    }

    static String name(@Nullable String... words) {
        return Stream.of(words).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
