package org.dnevnik.journal.model;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return ((Number) em.createNativeQuery(ADD)
                        .setParameter(1, school)
                        .setParameter(2, act.year())
                        .setParameter(3, group)
                        .setParameter(4, told.build().toString())
                        .setParameter(5, by)
                        .setParameter(6, Timestamp.from(at))
                        .setParameter(7, Date.valueOf(act.first()))
                        .setParameter(8, Date.valueOf(act.last()))
                        .getSingleResult())
                .longValue();
    }

    /** Marks it as taken back and tells what it did; empty when there is none in this group, or it is taken back already. */
    @SuppressWarnings("unchecked")
    public Optional<Act> undo(long id, long group, Instant at) {
        List<Object[]> rows = em.createNativeQuery(UNDONE)
                .setParameter(1, id)
                .setParameter(2, group)
                .setParameter(3, Timestamp.from(at))
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(r -> new Act(
                        ((Number) r[0]).intValue(),
                        ((Date) r[1]).toLocalDate(),
                        ((Date) r[2]).toLocalDate(),
                        changes((String) r[3])));
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
