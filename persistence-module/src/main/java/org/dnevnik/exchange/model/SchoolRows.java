package org.dnevnik.exchange.model;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dnevnik.exchange.model.ForeignKeys.Key;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table are a school's: those that name the school, those that hang on such a row, and the people whom any of them names.
 */
final class SchoolRows {

    /** What was made for one person for some days stays, as the list of it does. */
    private static final Map<String, String> TRAVELLING =
            Map.of("files.stored_file", "owner_kind NOT IN ('REPORT', 'UPLOAD')");

    private static final String PUPILS =
            "(SELECT e.person FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group WHERE g.school = ?)";

    /** Tables about people of whom the database cannot tell to which school they belong. */
    private static final Map<String, String> OF_PEOPLE = Map.of(
            "people.guardianship", "t.child IN " + PUPILS,
            "notifications.notification", "t.pupil IN " + PUPILS);

    private final Catalogue catalogue;

    SchoolRows(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A condition on {@code t}; each {@code ?} in it is the school.
     *
     * @throws IllegalStateException when it is not known of a table whose its rows are
     */
    String of(String table) {
        if (table.equals(PackedTables.SCHOOL)) {
            return "t.id = ?";
        }
        if (table.equals(PackedTables.PERSON)) {
            return "t.id IN (" + people() + ")";
        }
        String ofPeople = OF_PEOPLE.get(table);
        if (ofPeople != null) {
            return ofPeople;
        }
        String ofSchool = ofSchool(table, "t");
        if (ofSchool != null) {
            return ofSchool;
        }
        return catalogue.references(table).entrySet().stream()
                .filter(r -> r.getValue().equals(PackedTables.PERSON))
                .map(r -> "t." + r.getKey() + " IN (" + people() + ")")
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows whose the rows of " + table + " are"));
    }

    /** The condition by which a row hangs on the school, if it does so otherwise than by a person. */
    private @Nullable String ofSchool(String table, String alias) {
        String direct = catalogue.references(table).entrySet().stream()
                .filter(r -> r.getValue().equals(PackedTables.SCHOOL))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        if (direct != null) {
            String some = TRAVELLING.get(table);
            return alias + "." + direct + " = ?" + (some == null ? "" : " AND " + alias + "." + some);
        }
        return catalogue.keys(table).stream()
                .filter(k ->
                        !k.to().equals(PackedTables.PERSON) && catalogue.names().contains(k.to()))
                .flatMap(k -> Stream.ofNullable(hanging(k, alias)))
                .findFirst()
                .orElse(null);
    }

    /** Likewise, of a row that hangs on another by this key; null: that one is not the school's either. */
    private @Nullable String hanging(Key key, String alias) {
        String upper = alias + "x";
        String condition = ofSchool(key.to(), upper);
        if (condition == null) {
            return null;
        }
        String joined = IntStream.range(0, key.columns().size())
                .mapToObj(i -> upper + "." + key.targets().get(i) + " = " + alias + "."
                        + key.columns().get(i))
                .collect(Collectors.joining(" AND "));
        return "EXISTS (SELECT FROM " + key.to() + " " + upper + " WHERE " + joined + " AND " + condition + ")";
    }

    /** Everybody whom a row of the school names, and the guardians of its pupils. */
    private String people() {
        Set<String> selects = new LinkedHashSet<>();
        for (String table : catalogue.names()) {
            String condition =
                    table.equals(PackedTables.PERSON) || OF_PEOPLE.containsKey(table) ? null : ofSchool(table, "t");
            if (condition != null) {
                catalogue.references(table).forEach((column, to) -> {
                    if (to.equals(PackedTables.PERSON)) {
                        selects.add("SELECT t." + column + " FROM " + table + " t WHERE " + condition);
                    }
                });
            }
        }
        selects.add("SELECT t.guardian FROM people.guardianship t WHERE t.child IN " + PUPILS);
        return String.join(" UNION ", selects);
    }
}
