package org.dnevnik.exchange.model;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which tables hold rows of a school, each after those it refers to. A new table is found by its foreign keys; one that stays, refers without a
 * key or has owners of several kinds must be named here.
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

    private final Catalogue catalogue;

    private PackedTables(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * All tables that travel, each after those it refers to.
     *
     * @throws IllegalStateException when it is not known of a table whether it does
     */
    static List<PackedTable> of(Connection database) throws SQLException {
        return new PackedTables(Catalogue.of(database, STAYING, LOOSE)).inOrder();
    }

    private List<PackedTable> inOrder() {
        List<PackedTable> ordered = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        while (done.size() < catalogue.tables().size()) {
            List<Catalogue.Table> ready = catalogue.tables().stream()
                    .filter(t -> !done.contains(t.name()))
                    .filter(t -> done.containsAll(needs(t.name())))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + catalogue.names());
            }
            ready.forEach(t -> {
                ordered.add(table(t));
                done.add(t.name());
            });
        }
        return ordered;
    }

    private Set<String> needs(String table) {
        Set<String> needed = new TreeSet<>(catalogue.references(table).values());
        needed.addAll(KINDS.getOrDefault(table, Map.of()).values());
        needed.retainAll(catalogue.names());
        needed.remove(table);
        return needed;
    }

    private PackedTable table(Catalogue.Table table) {
        boolean numbered = table.hasSequence() && table.columns().contains("id");
        Map<String, String> references = catalogue.references(table.name());
        List<String> columns = table.columns().stream()
                .filter(c -> !numbered || !c.equals("id"))
                .filter(c -> !REGION.equals(references.get(c)))
                .toList();
        references.values().removeIf(to -> !catalogue.names().contains(to));
        return new PackedTable(
                table.name(),
                numbered ? table.name() + "_seq" : null,
                columns,
                references,
                KINDS.getOrDefault(table.name(), Map.of()),
                LOOSE.getOrDefault(table.name(), Map.of()).keySet(),
                table.primary(),
                new SchoolRows(catalogue).of(table.name()));
    }
}
