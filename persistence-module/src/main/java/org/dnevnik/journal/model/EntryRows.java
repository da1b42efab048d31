package org.dnevnik.journal.model;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dnevnik.kernel.NativeQuery;

/** Writes what is said of many pupils at many lessons with one statement: a class teacher's day, a notice of a fortnight. */
public class EntryRows {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    // a row is written over only as it was seen: what somebody else wrote meanwhile is missing in the answer
    private static final String WRITE = """
            INSERT INTO journal.lesson_log_entry AS e
                (id, year, lesson, person, status, minutes, reason, remark, note, notice, before_notice, set_by, set_at, version)
            SELECT nextval('journal.lesson_log_entry_seq'), ?1, n.lesson, n.person, n.status, n.minutes, n.reason, n.remark, n.note,
                   n.notice, n.before, ?2, ?3, n.version + 1
            FROM jsonb_to_recordset(CAST(?4 AS jsonb)) AS n (lesson bigint, person bigint, status text, minutes smallint, reason bigint,
                remark text, note text, notice bigint, before text, version int)
            ORDER BY n.lesson, n.person
            ON CONFLICT (lesson, person, year) DO UPDATE SET
                status = EXCLUDED.status, minutes = EXCLUDED.minutes, reason = EXCLUDED.reason, remark = EXCLUDED.remark,
                note = EXCLUDED.note, notice = EXCLUDED.notice, before_notice = EXCLUDED.before_notice,
                set_by = EXCLUDED.set_by, set_at = EXCLUDED.set_at, version = EXCLUDED.version
            WHERE e.version = EXCLUDED.version - 1""";

    private final EntityManager em;

    public EntryRows(EntityManager em) {
        this.em = em;
    }

    /** @return false when somebody else was faster at any of them; the transaction must not go on then */
    public boolean write(int year, List<EntryChange> changes, long by, Instant at) {
        if (changes.isEmpty()) {
            return true;
        }
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        changes.forEach(c -> rows.add(row(c)));
        int written = NativeQuery.write(em, WRITE, year, by, at, rows.build().toString());
        return written == changes.size();
    }

    private static JsonObjectBuilder row(EntryChange change) {
        return EntryJson.of(change.to())
                .add("lesson", change.lesson())
                .add("person", change.pupil())
                .add("version", change.version());
    }
}
