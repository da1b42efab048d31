package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** What {@link BulkChanges} made and is put back: a change is undone while every row that it touched is still as it became then. */
public class UndoneChanges {

    private static final String HOLD = """
            SELECT id FROM school.bulk_change WHERE id = ?1 AND school = ?2 AND undone_at IS NULL FOR UPDATE""";

    // a column that has come since is no change
    private static final String CHANGED_SINCE = """
            SELECT DISTINCT r.whose FROM school.bulk_change_row r
            LEFT JOIN school.enrolment e ON r.place = 'enrolment' AND e.id = r.entry
            LEFT JOIN school.movement m ON r.place = 'movement' AND m.id = r.entry
            LEFT JOIN school.edu_group g ON r.place = 'edu_group' AND g.id = r.entry
            LEFT JOIN people.person p ON r.place = 'person' AND p.id = r.entry
            WHERE r.bulk_change = ?1 AND NOT coalesce(
                CASE r.place WHEN 'enrolment' THEN to_jsonb(e) WHEN 'movement' THEN to_jsonb(m) WHEN 'edu_group' THEN to_jsonb(g)
                             ELSE to_jsonb(p) END @> r.after, false)
            ORDER BY r.whose""";

    private static final List<String> PUT_BACK = List.of("""
            DELETE FROM school.enrolment e USING school.bulk_change_row r
            WHERE r.bulk_change = ?1 AND r.place = 'enrolment' AND r.before IS NULL AND e.id = r.entry""", """
            UPDATE school.enrolment e SET ends = CAST(r.before ->> 'ends' AS date), version = e.version + 1 FROM school.bulk_change_row r
            WHERE r.bulk_change = ?1 AND r.place = 'enrolment' AND r.before IS NOT NULL AND e.id = r.entry""", """
            UPDATE school.edu_group g SET class_teacher = CAST(r.before ->> 'class_teacher' AS bigint), profile = r.before ->> 'profile',
                version = g.version + 1
            FROM school.bulk_change_row r WHERE r.bulk_change = ?1 AND r.place = 'edu_group' AND g.id = r.entry""", """
            UPDATE people.person p SET phone = r.before ->> 'phone', email = r.before ->> 'email', address = r.before ->> 'address',
                version = p.version + 1
            FROM school.bulk_change_row r WHERE r.bulk_change = ?1 AND r.place = 'person' AND p.id = r.entry""");

    private static final String UNDO_MOVEMENTS = """
            UPDATE school.movement m SET undone_by = ?2, undone_at = ?3 FROM school.bulk_change_row r
            WHERE r.bulk_change = ?1 AND r.place = 'movement' AND m.id = r.entry""";

    private static final String UNDONE = "UPDATE school.bulk_change SET undone_by = ?2, undone_at = ?3 WHERE id = ?1";

    private final EntityManager em;
    private final long school;

    public UndoneChanges(EntityManager em, long school) {
        this.em = em;
        this.school = school;
    }

    /**
     * Takes hold of a change that stands.
     *
     * @return false when the school has none of that id
     */
    public boolean hold(long change) {
        return NativeQuery.values(em, HOLD, change, school).findAny().isPresent();
    }

    /** Who or what was changed again since, by name; while there is any, the change cannot be undone. */
    public List<String> changedSince(long change) {
        return NativeQuery.values(em, CHANGED_SINCE, change)
                .map(String.class::cast)
                .toList();
    }

    /**
     * Puts back what was.
     *
     * @param by who undoes it
     */
    public void undo(long change, long by, Instant now) {
        PUT_BACK.forEach(sql -> NativeQuery.write(em, sql, change));
        NativeQuery.write(em, UNDO_MOVEMENTS, change, by, now);
        NativeQuery.write(em, UNDONE, change, by, now);
    }
}
