package org.dnevnik.journal.model;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** What was noted with one confirmation, remembered until it is taken back. */
public class AttendanceActs {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READER = Json.createReaderFactory(Map.of());

    private static final String ADD = """
            INSERT INTO journal.attendance_act (school, year, edu_group, starts, ends, changes, made_by, made_at)
            VALUES (?1, ?2, ?3, ?7, ?8, CAST(?4 AS jsonb), ?5, ?6) RETURNING id""";

    private static final String UNDONE = """
            UPDATE journal.attendance_act SET undone_at = ?3 WHERE id = ?1 AND edu_group = ?2 AND undone_at IS NULL
            RETURNING year, starts, ends, CAST(changes AS text)""";

    private final EntityManager em;

    public AttendanceActs(EntityManager em) {
        this.em = em;
    }

    /**
     * What was done, in its year.
     *
     * @param first day of the lessons
     */
    public record Act(int year, LocalDate first, LocalDate last, List<EntryChange> changes) {

        public Act {
            changes = List.copyOf(changes);
        }
    }

    /** @return by which it can be taken back */
    public long add(long school, long group, Act act, long by, Instant at) {
        JsonArrayBuilder told = JSON.createArrayBuilder();
        act.changes()
                .forEach(c -> told.add(JSON.createObjectBuilder()
                        .add("lesson", c.lesson())
                        .add("pupil", c.pupil())
                        .add("version", c.version())
                        .add("from", EntryJson.of(c.from()))
                        .add("to", EntryJson.of(c.to()))));
        return number(NativeQuery.value(
                em, ADD, school, act.year(), group, told.build().toString(), by, at, act.first(), act.last()));
    }

    /** Marks it as taken back and tells what it did; empty when there is none in this group, or it is taken back already. */
    public Optional<Act> undo(long id, long group, Instant at) {
        return NativeQuery.rows(em, UNDONE, id, group, at)
                .findFirst()
                .map(r -> new Act(whole(r[0]), day(r[1]), day(r[2]), changes((String) r[3])));
    }

    private static List<EntryChange> changes(String json) {
        try (var reader = READER.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(c -> new EntryChange(
                            c.getJsonNumber("lesson").longValue(),
                            c.getJsonNumber("pupil").longValue(),
                            EntryJson.read(c.getJsonObject("from")),
                            c.getInt("version"),
                            EntryJson.read(c.getJsonObject("to"))))
                    .toList();
        }
    }
}
