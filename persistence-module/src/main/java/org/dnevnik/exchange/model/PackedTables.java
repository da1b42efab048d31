package org.dnevnik.exchange.model;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.exchange.model.ForeignKeys.Key;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the database's own catalogue which rows are a school's: those that name the school, those that hang on such a row, and the people
 * whom any of them names. A new table is found by its foreign keys; one without must be named here.
 */
final class PackedTables {

    static final String SCHOOL = "school.school";
    static final String PERSON = "people.person";

    /** Whoever unpacks says to which it belongs from now on. */
    static final String REGION = "school.region";

    /** What belongs to the installation and not to a school, and what is remembered for undoing steps. */
    private static final Set<String> STAYING = Set.of(
            REGION,
            "timetable.region_norm",
            "timetable.plan_change",
            "timetable.calendar_feed",
            "homework.draft",
            "journal.attendance_act",
            "school.import_run",
            "school.bulk_change",
            "school.bulk_change_row",
            "school.region_subject",
            "school.activation_code",
            "school.promotion",
            "school.promotion_group",
            "school.promotion_end",
            "school.network",
            "school.network_school",
            "people.access_log",
            "school.group_access_log",
            "people.merged",
            "people.erasure_request",
            "identity.sign_in_attempt",
            "identity.sign_in_trial",
            "identity.invitation",
            "identity.restored_access",
            "identity.mail_link",
            "identity.gosuslugi_link",
            "identity.gosuslugi_rule",
            "identity.repair_request",
            "identity.child_device",
            "identity.device",
            "identity.session",
            "identity.second_factor",
            "identity.recovery_code",
            "identity.factor_event",
            "identity.application",
            "identity.token_grant",
            "identity.refresh_token",
            "identity.authorization_code",
            "identity.signing_key",
            "journal.ledger_unsealed",
            "journal.ledger_seal",
            "journal.ledger_signature",
            "outbox.message",
            "exchange.system",
            "exchange.mandate",
            "exchange.request",
            "exchange.dead_letter",
            "exchange.signing_certificate",
            "exchange.usage",
            "exchange.node",
            "exchange.node_queue",
            "notifications.channel",
            "notifications.wish",
            "notifications.delivery",
            "notifications.parcel",
            "notifications.push_device",
            "notifications.pushed",
            "reports.run",
            "exchange.roster_access",
            "exchange.roster_token",
            "exchange.webhook",
            "exchange.webhook_delivery");

    /** What was made for one person for some days stays, as the list of it does. */
    private static final Map<String, String> TRAVELLING =
            Map.of("files.stored_file", "owner_kind NOT IN ('REPORT', 'UPLOAD')");

    private static final String PUPILS =
            "(SELECT e.person FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group WHERE g.school = ?)";

    /** Tables about people of whom the database cannot tell to which school they belong. */
    private static final Map<String, String> OF_PEOPLE = Map.of(
            "people.guardianship", "t.child IN " + PUPILS,
            "notifications.notification", "t.pupil IN " + PUPILS);

    /** References without a foreign key: what was is told even when it is gone. */
    private static final Map<String, Map<String, String>> LOOSE = Map.of(
            "identity.consent",
            Map.of("recorded_by", PERSON, "signed_by", PERSON, "withdrawn_by", PERSON),
            "journal.ledger",
            Map.of(
                    "school",
                    SCHOOL,
                    "account",
                    "identity.account",
                    "person",
                    PERSON,
                    "lesson",
                    "timetable.lesson",
                    "work",
                    "journal.work",
                    "pupil",
                    PERSON,
                    "edu_group",
                    "school.edu_group",
                    "subject",
                    "school.subject",
                    "period",
                    "school.reporting_period"),
            "timetable.substitution",
            Map.of("lesson_key", "timetable.lesson"),
            "homework.homework",
            Map.of("taken_from", "homework.homework"),
            "files.stored_file",
            Map.of("owner", "timetable.lesson"));

    /** Whose id an owner is, by its kind: a new kind of owner of files has its row here. */
    private static final Map<String, Map<String, String>> KINDS = Map.of(
            "files.stored_file",
            Map.of("LESSON", "timetable.lesson", "HOMEWORK", "homework.homework", "ANSWER", "homework.answer"));

    private static final String TABLES = """
            SELECT n.nspname || '.' || c.relname,
                   array_agg(CAST(a.attname AS text) ORDER BY a.attnum) FILTER (WHERE a.attidentity = '' AND a.attgenerated = ''),
                   (SELECT array_agg(CAST(k.attname AS text) ORDER BY array_position(i.indkey::smallint[], k.attnum))
                    FROM pg_index i JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = ANY(i.indkey)
                    WHERE i.indrelid = c.oid AND i.indisprimary),
                   to_regclass(n.nspname || '.' || c.relname || '_seq') IS NOT NULL
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public')
            GROUP BY c.oid, n.nspname, c.relname
            ORDER BY 1""";

    private record Found(String name, List<String> columns, List<String> primary, boolean hasSequence) {}

    private final Map<String, Found> found = new TreeMap<>();
    private final List<Key> keys = new ArrayList<>();

    private PackedTables() {}

    /**
     * All tables that travel, each after those it refers to.
     *
     * @throws IllegalStateException when it is not known of a table whether it does
     */
    static List<PackedTable> of(Connection database) throws SQLException {
        PackedTables catalogue = new PackedTables();
        catalogue.read(database);
        return catalogue.inOrder();
    }

    private void read(Connection database) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(TABLES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Found table = new Found(
                        rows.getString(1), list(rows.getArray(2)), list(rows.getArray(3)), rows.getBoolean(4));
                if (!STAYING.contains(table.name())) {
                    found.put(table.name(), table);
                }
            }
        }
        keys.addAll(ForeignKeys.of(database));
    }

    private static List<String> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    private List<PackedTable> inOrder() {
        List<PackedTable> ordered = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        while (done.size() < found.size()) {
            List<Found> ready = found.values().stream()
                    .filter(t -> !done.contains(t.name()))
                    .filter(t -> done.containsAll(needs(t.name())))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + found.keySet());
            }
            ready.forEach(t -> {
                ordered.add(table(t));
                done.add(t.name());
            });
        }
        return ordered;
    }

    private Set<String> needs(String table) {
        Set<String> needed = new TreeSet<>(references(table).values());
        needed.addAll(KINDS.getOrDefault(table, Map.of()).values());
        needed.retainAll(found.keySet());
        needed.remove(table);
        return needed;
    }

    private PackedTable table(Found table) {
        boolean numbered = table.hasSequence() && table.columns().contains("id");
        Map<String, String> references = references(table.name());
        List<String> columns = table.columns().stream()
                .filter(c -> !numbered || !c.equals("id"))
                .filter(c -> !REGION.equals(references.get(c)))
                .toList();
        references.values().removeIf(to -> !found.containsKey(to));
        return new PackedTable(
                table.name(),
                numbered ? table.name() + "_seq" : null,
                columns,
                references,
                KINDS.getOrDefault(table.name(), Map.of()),
                LOOSE.getOrDefault(table.name(), Map.of()).keySet(),
                table.primary(),
                rows(table.name()));
    }

    /** Which columns hold whose id; one that names a row by more than its id is followed to where the id is. */
    private Map<String, String> references(String table) {
        Map<String, String> references = new TreeMap<>(LOOSE.getOrDefault(table, Map.of()));
        for (Key key : keys) {
            if (key.from().equals(table)) {
                for (int i = 0; i < key.columns().size(); i++) {
                    String to = key.targets().get(i).equals("id")
                            ? key.to()
                            : references(key.to()).get(key.targets().get(i));
                    if (to != null) {
                        references.put(key.columns().get(i), to);
                    }
                }
            }
        }
        return references;
    }

    private String rows(String table) {
        if (table.equals(SCHOOL)) {
            return "t.id = ?";
        }
        if (table.equals(PERSON)) {
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
        return references(table).entrySet().stream()
                .filter(r -> r.getValue().equals(PERSON))
                .map(r -> "t." + r.getKey() + " IN (" + people() + ")")
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows whose the rows of " + table + " are"));
    }

    /** The condition by which a row hangs on the school, if it does so otherwise than by a person. */
    private @Nullable String ofSchool(String table, String alias) {
        String direct = references(table).entrySet().stream()
                .filter(r -> r.getValue().equals(SCHOOL))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        if (direct != null) {
            String some = TRAVELLING.get(table);
            return alias + "." + direct + " = ?" + (some == null ? "" : " AND " + alias + "." + some);
        }
        for (Key key : keys) {
            if (key.from().equals(table)
                    && !key.to().equals(PERSON)
                    && !key.to().equals(table)) {
                String upper = alias + "x";
                String condition = found.containsKey(key.to()) ? ofSchool(key.to(), upper) : null;
                if (condition != null) {
                    String joined = Stream.iterate(0, i -> i < key.columns().size(), i -> i + 1)
                            .map(i -> upper + "." + key.targets().get(i) + " = " + alias + "."
                                    + key.columns().get(i))
                            .collect(Collectors.joining(" AND "));
                    return "EXISTS (SELECT FROM " + key.to() + " " + upper + " WHERE " + joined + " AND " + condition
                            + ")";
                }
            }
        }
        return null;
    }

    /** Everybody whom a row of the school names, and the guardians of its pupils. */
    private String people() {
        Set<String> selects = new LinkedHashSet<>();
        for (String table : found.keySet()) {
            String condition = table.equals(PERSON) || OF_PEOPLE.containsKey(table) ? null : ofSchool(table, "t");
            if (condition != null) {
                references(table).forEach((column, to) -> {
                    if (to.equals(PERSON)) {
                        selects.add("SELECT t." + column + " FROM " + table + " t WHERE " + condition);
                    }
                });
            }
        }
        selects.add("SELECT t.guardian FROM people.guardianship t WHERE t.child IN " + PUPILS);
        return String.join(" UNION ", selects);
    }
}
