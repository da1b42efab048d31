package org.dnevnik.exchange.web.oneroster;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dnevnik.exchange.view.RosterTable;

/** Rows as the JSON of the REST binding: what is a cell with a name in a file is a reference with an address here. */
final class RosterJson {

    private static final Set<String> LISTS = Set.of("grades", "subjects", "subjectCodes", "periods");
    /** {@code {4.5:B}}: what goes into averages, and the mark as it is written. */
    private static final Pattern STEP = Pattern.compile("\\{([^:}]*):([^}]*)\\}");

    private static final Set<String> NUMBERS = Set.of("score", "weight", "resultValueMin", "resultValueMax");

    /** Which scale a work is marked by: the file has a table of its own for it. */
    private static final String SCALE = "scoreScaleSourcedId";

    /** Of a program's business only: the file has it for recognising people. */
    private static final Set<String> UNTOLD = Set.of("userIds", "password");

    private static final Map<String, Target> TARGETS = Map.ofEntries(
            Map.entry(
                    "schoolYearSourcedId",
                    new Target("schoolYear", "rostering/v1p2/academicSessions", "academicSession")),
            Map.entry("termSourcedIds", new Target("terms", "rostering/v1p2/academicSessions", "academicSession")),
            Map.entry(
                    "academicSessionSourcedId",
                    new Target("academicSession", "rostering/v1p2/academicSessions", "academicSession")),
            Map.entry("orgSourcedId", new Target("org", "rostering/v1p2/orgs", "org")),
            Map.entry("primaryOrgSourcedId", new Target("primaryOrg", "rostering/v1p2/orgs", "org")),
            Map.entry("schoolSourcedId", new Target("school", "rostering/v1p2/orgs", "org")),
            Map.entry("courseSourcedId", new Target("course", "rostering/v1p2/courses", "course")),
            Map.entry("classSourcedId", new Target("class", "rostering/v1p2/classes", "class")),
            Map.entry("userSourcedId", new Target("user", "rostering/v1p2/users", "user")),
            Map.entry("studentSourcedId", new Target("student", "rostering/v1p2/users", "user")),
            Map.entry("agentSourcedIds", new Target("agents", "rostering/v1p2/users", "user")),
            Map.entry(SCALE, new Target("scoreScale", "gradebook/v1p2/scoreScales", "scoreScale")),
            Map.entry("lineItemSourcedId", new Target("lineItem", "gradebook/v1p2/lineItems", "lineItem")),
            Map.entry("categorySourcedId", new Target("category", "gradebook/v1p2/categories", "category")),
            Map.entry("parentSourcedId", new Target("parent", "rostering/v1p2/academicSessions", "academicSession")));

    private final RosterTable table;
    private final String base;

    /** @param base address of the root, with a stroke at its end */
    RosterJson(RosterTable table, String base) {
        this.table = table;
        this.base = base;
    }

    /** Where a reference leads. */
    private record Target(String name, String collection, String type) {}

    /** The name of a list of such rows. */
    static String many(RosterTable table) {
        return table.file();
    }

    /** The name of one such row. */
    static String one(RosterTable table) {
        return switch (table) {
            case CLASSES -> "class";
            case CATEGORIES -> "category";
            case DEMOGRAPHICS -> "demographics";
            default -> table.file().substring(0, table.file().length() - 1);
        };
    }

    /** Names that {@code fields} may choose. */
    static Optional<String> field(RosterTable table, String name) {
        boolean known = name.equals("roles") && table == RosterTable.USERS
                || name.equals("scoreScale") && table == RosterTable.LINE_ITEMS
                || table.header().stream().anyMatch(c -> !UNTOLD.contains(c) && name(c).equals(name));
        return known ? Optional.of(name) : Optional.empty();
    }

    private static String name(String column) {
        Target target = TARGETS.get(column);
        return target == null ? column : target.name();
    }

    /** @param fields chosen; empty: all */
    Map<String, Object> of(Map<String, String> row, Set<String> fields) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (String column : table.header()) {
            String cell = row.get(column);
            if (cell != null && !UNTOLD.contains(column)) {
                json.put(name(column), value(column, cell));
            }
        }
        String roles = row.get("roles");
        if (roles != null) {
            json.put("roles", roles(roles));
        }
        String scale = row.get(SCALE);
        if (scale != null) {
            json.put("scoreScale", value(SCALE, scale));
        }
        if (!fields.isEmpty()) {
            json.keySet().retainAll(fields);
        }
        return json;
    }

    private Object value(String column, String cell) {
        Target target = TARGETS.get(column);
        if (target != null && column.endsWith("Ids")) {
            return Arrays.stream(cell.split(","))
                    .map(id -> reference(target, id))
                    .toList();
        }
        if (target != null) {
            return reference(target, cell);
        }
        if (LISTS.contains(column)) {
            return List.of(cell.split(","));
        }
        if (column.equals("scoreScaleValue")) {
            return STEP.matcher(cell)
                    .results()
                    .map(s -> Map.of("itemValueLHS", s.group(1), "itemValueRHS", s.group(2)))
                    .toList();
        }
        return NUMBERS.contains(column) ? new BigDecimal(cell) : cell;
    }

    private Map<String, Object> reference(Target target, String id) {
        return Map.of("href", base + target.collection() + "/" + id, "sourcedId", id, "type", target.type());
    }

    private List<Map<String, Object>> roles(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(this::role)
                    .toList();
        }
    }

    private Map<String, Object> role(JsonObject told) {
        Map<String, Object> role = new LinkedHashMap<>();
        for (String plain : List.of("roleType", "role", "beginDate", "endDate")) {
            if (told.get(plain) != null && told.get(plain).getValueType() == JsonValue.ValueType.STRING) {
                role.put(plain, told.getString(plain));
            }
        }
        role.put("org", value("orgSourcedId", told.getString("org")));
        return role;
    }
}
