package org.dnevnik.exchange.web.oneroster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dnevnik.exchange.RosterScope;
import org.dnevnik.exchange.view.RosterCondition;
import org.dnevnik.exchange.view.RosterCondition.Comparison;
import org.dnevnik.exchange.view.RosterField;
import org.dnevnik.exchange.view.RosterTable;

/**
 * Which rows an address of OneRoster means.
 *
 * @param condition what the address itself says, before any filter
 * @param single    whether it names one row
 */
record RosterRoute(RosterTable table, RosterScope scope, RosterCondition condition, boolean single) {

    /**
     * A collection of the specification.
     *
     * @param condition which rows of the table are in it
     */
    private record Collection(RosterTable table, RosterScope scope, List<RosterCondition> condition) {}

    private static final RosterField TYPE =
            RosterField.of(RosterTable.ACADEMIC_SESSIONS, "type").orElseThrow();

    private static final Map<String, Collection> ROSTERING = Map.ofEntries(
            roster("academicSessions", RosterTable.ACADEMIC_SESSIONS),
            roster(
                    "terms",
                    RosterTable.ACADEMIC_SESSIONS,
                    RosterCondition.any(List.of(type("term"), type("semester")))),
            roster("gradingPeriods", RosterTable.ACADEMIC_SESSIONS, type("gradingPeriod")),
            roster("orgs", RosterTable.ORGS),
            roster("schools", RosterTable.ORGS),
            roster("courses", RosterTable.COURSES),
            roster("classes", RosterTable.CLASSES),
            roster("users", RosterTable.USERS),
            roster("students", RosterTable.USERS, RosterCondition.holding(List.of("student"))),
            roster("teachers", RosterTable.USERS, RosterCondition.holding(List.of("teacher"))),
            roster("enrollments", RosterTable.ENROLLMENTS),
            Map.entry("demographics", new Collection(RosterTable.DEMOGRAPHICS, RosterScope.DEMOGRAPHICS, List.of())));

    private static final Map<String, Collection> GRADEBOOK = Map.of(
            "categories", gradebook(RosterTable.CATEGORIES),
            "lineItems", gradebook(RosterTable.LINE_ITEMS),
            "results", gradebook(RosterTable.RESULTS),
            "scoreScales", gradebook(RosterTable.SCORE_SCALES));

    /** What stands above a collection, and the collection that narrows by it: «schools/classes». The value is told by {@link #below}. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("schools/classes", "school.sourcedId"),
            Map.entry("schools/enrollments", "school.sourcedId"),
            Map.entry("schools/courses", "org.sourcedId"),
            Map.entry("schools/students", "primaryOrg.sourcedId"),
            Map.entry("schools/teachers", "primaryOrg.sourcedId"),
            Map.entry("schools/lineItems", "school.sourcedId"),
            Map.entry("classes/enrollments", "class.sourcedId"),
            Map.entry("classes/lineItems", "class.sourcedId"),
            Map.entry("classes/results", "class.sourcedId"),
            Map.entry("classes/scoreScales", "class.sourcedId"),
            Map.entry("schools/scoreScales", "org.sourcedId"),
            Map.entry("courses/classes", "course.sourcedId"),
            Map.entry("terms/gradingPeriods", "parent.sourcedId"),
            Map.entry("students/results", "student.sourcedId"),
            Map.entry("lineItems/results", "lineItem.sourcedId"));

    private static Map.Entry<String, Collection> roster(String name, RosterTable table, RosterCondition... condition) {
        return Map.entry(name, new Collection(table, RosterScope.ROSTER, List.of(condition)));
    }

    private static Collection gradebook(RosterTable table) {
        return new Collection(table, RosterScope.GRADEBOOK, List.of());
    }

    private static RosterCondition type(String type) {
        return RosterCondition.of(TYPE, Comparison.EQUAL, type);
    }

    /** @param path of the collection and what stands above it, parted by strokes; empty for an address that means nothing */
    static Optional<RosterRoute> of(String service, String path) {
        Map<String, Collection> known = service.equals("rostering") ? ROSTERING : GRADEBOOK;
        String[] parts = path.split("/", -1);
        boolean single = parts.length % 2 == 0;
        Collection told = known.get(parts[single ? parts.length - 2 : parts.length - 1]);
        if (told == null || parts.length > 5 || parts.length == 4) {
            return Optional.empty();
        }
        List<RosterCondition> conditions = new ArrayList<>(told.condition());
        for (int i = 0; i + 2 < parts.length; i += 2) {
            Optional<RosterCondition> above = below(parts[i], parts[i + 1], parts[parts.length - 1], told.table());
            if (above.isEmpty()) {
                return Optional.empty();
            }
            conditions.add(above.get());
        }
        if (single) {
            conditions.add(equal(told.table(), "sourcedId", parts[1]));
        }
        return Optional.of(new RosterRoute(told.table(), told.scope(), RosterCondition.all(conditions), single));
    }

    private static Optional<RosterCondition> below(String above, String name, String collection, RosterTable table) {
        String column = COLUMNS.get(above + "/" + collection);
        if (column != null) {
            return Optional.of(equal(table, column, name));
        }
        return switch (above + "/" + collection) {
            case "schools/terms", "terms/classes", "classes/categories" -> Optional.of(RosterCondition.all(List.of()));
            case "classes/students" -> Optional.of(enrolled("user.sourcedId", "class.sourcedId", name, "student"));
            case "classes/teachers" -> Optional.of(enrolled("user.sourcedId", "class.sourcedId", name, "teacher"));
            case "students/classes" -> Optional.of(enrolled("class.sourcedId", "user.sourcedId", name, "student"));
            case "teachers/classes" -> Optional.of(enrolled("class.sourcedId", "user.sourcedId", name, "teacher"));
            default -> Optional.empty();
        };
    }

    private static RosterCondition equal(RosterTable table, String field, String value) {
        return RosterCondition.of(RosterField.of(table, field).orElseThrow(), Comparison.EQUAL, value);
    }

    private static RosterCondition enrolled(String told, String known, String name, String role) {
        return RosterCondition.enrolled(
                RosterField.of(RosterTable.ENROLLMENTS, told).orElseThrow(),
                RosterField.of(RosterTable.ENROLLMENTS, known).orElseThrow(),
                name,
                role);
    }
}
