package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Changes of many people at once. Each statement writes beside the change itself what every touched row was and became, so that it can be
 * undone, see {@link UndoneChanges}.
 */
public class BulkChanges {

    private static final String OPEN = """
            INSERT INTO school.bulk_change (id, school, kind, target, since, people, made_by, made_at)
            VALUES (nextval('school.bulk_change_seq'), ?1, ?2, ?3, CAST(?4 AS date), ?5, ?6, ?7) RETURNING id""";

    private static final String CHOSEN = """
            WITH chosen AS (
                SELECT p.id, p.surname || ' ' || p.given_name AS whose FROM people.person p WHERE p.id = ANY (CAST(?2 AS bigint[]))),
            """;

    private static final String NOTED = """
            INSERT INTO school.bulk_change_row (bulk_change, place, entry, whose, before, after)
            """;

    // with the class everything ends that does not take its pupils
    // from the new one, as by a movement that a person enters
    private static final String MOVE = CHOSEN + """
            old AS (
                SELECT e.*, g.kind, c.whose FROM chosen c JOIN school.enrolment e ON e.person = c.id JOIN school.edu_group g ON g.id = e.edu_group
                WHERE g.school = ?3 AND g.year = ?4 AND (e.ends IS NULL OR e.ends >= ?5)
                  AND NOT EXISTS (SELECT FROM school.edu_group_parent k WHERE k.edu_group = g.id AND k.parent = ?6)
                FOR UPDATE OF e),
            left_now AS (
                UPDATE school.enrolment e SET ends = CAST(?5 AS date) - 1, version = e.version + 1 FROM old WHERE e.id = old.id
                RETURNING e.*, old.whose),
            added AS (
                INSERT INTO school.enrolment (id, person, edu_group, starts, ends, version)
                SELECT nextval('school.enrolment_seq'), o.person, ?6, ?5, o.ends, 1 FROM old o WHERE o.kind = 'CLASS'
                RETURNING *),
            moved AS (
                INSERT INTO school.movement (id, person, school, kind, date, from_group, to_group, made_by, made_at)
                SELECT nextval('school.movement_seq'), o.person, ?3, 'CLASS_CHANGED', ?5, o.edu_group, ?6, ?7, ?8
                FROM old o WHERE o.kind = 'CLASS' RETURNING *),
            bound AS (
                INSERT INTO school.moved_enrolment (movement, enrolment, begun)
                SELECT m.id, a.id, true FROM moved m JOIN added a ON a.person = m.person
                UNION ALL SELECT m.id, l.id, false FROM moved m JOIN left_now l ON l.person = m.person)
            """ + NOTED + """
            SELECT ?1, 'enrolment', l.id, l.whose, to_jsonb(o) - 'kind' - 'whose', to_jsonb(l) - 'whose' FROM left_now l JOIN old o ON o.id = l.id
            UNION ALL SELECT ?1, 'enrolment', a.id, c.whose, NULL, to_jsonb(a) FROM added a JOIN chosen c ON c.id = a.person
            UNION ALL SELECT ?1, 'movement', m.id, c.whose, NULL, to_jsonb(m) FROM moved m JOIN chosen c ON c.id = m.person""";

    private static final String GRADUATE = CHOSEN + """
            old AS (
                SELECT e.*, g.kind, c.whose FROM chosen c JOIN school.enrolment e ON e.person = c.id JOIN school.edu_group g ON g.id = e.edu_group
                WHERE g.school = ?3 AND g.year = ?4 AND (e.ends IS NULL OR e.ends > ?5)
                FOR UPDATE OF e),
            left_now AS (
                UPDATE school.enrolment e SET ends = CAST(?5 AS date), version = e.version + 1 FROM old WHERE e.id = old.id
                RETURNING e.*, old.whose),
            moved AS (
                INSERT INTO school.movement (id, person, school, kind, date, from_group, made_by, made_at)
                SELECT nextval('school.movement_seq'), o.person, ?3, 'GRADUATED', ?5, o.edu_group, ?7, ?8
                FROM old o WHERE o.edu_group = ?6 RETURNING *),
            bound AS (
                INSERT INTO school.moved_enrolment (movement, enrolment, begun)
                SELECT m.id, l.id, false FROM moved m JOIN left_now l ON l.person = m.person)
            """ + NOTED + """
            SELECT ?1, 'enrolment', l.id, l.whose, to_jsonb(o) - 'kind' - 'whose', to_jsonb(l) - 'whose' FROM left_now l JOIN old o ON o.id = l.id
            UNION ALL SELECT ?1, 'movement', m.id, c.whose, NULL, to_jsonb(m) FROM moved m JOIN chosen c ON c.id = m.person""";

    private static final String SUBGROUP = CHOSEN + """
            added AS (
                INSERT INTO school.enrolment (id, person, edu_group, starts, version)
                SELECT nextval('school.enrolment_seq'), c.id, ?3, ?4, 1 FROM chosen c RETURNING *)
            """ + NOTED + """
            SELECT ?1, 'enrolment', a.id, c.whose, NULL, to_jsonb(a) FROM added a JOIN chosen c ON c.id = a.person""";

    private static final String CLASSES = """
            WITH old AS (SELECT g.* FROM school.edu_group g WHERE g.school = ?3 AND g.id = ANY (CAST(?2 AS bigint[])) FOR UPDATE),
            changed AS (
                UPDATE school.edu_group g SET %s, version = g.version + 1 FROM old WHERE g.id = old.id RETURNING g.*)
            """ + NOTED + """
            SELECT ?1, 'edu_group', o.id, o.name, to_jsonb(o), to_jsonb(c) FROM changed c JOIN old o ON o.id = c.id""";

    private static final String LEADER = CLASSES.formatted("class_teacher = CAST(?4 AS bigint)");
    private static final String PROFILE = CLASSES.formatted("profile = nullif(?4, '')");

    private static final String CONTACT = """
            WITH old AS (SELECT p.* FROM people.person p WHERE p.id = ANY (CAST(?2 AS bigint[])) FOR UPDATE),
            changed AS (
                UPDATE people.person p SET %s = nullif(?3, ''), version = p.version + 1 FROM old WHERE p.id = old.id RETURNING p.*)
            """ + NOTED + """
            SELECT ?1, 'person', o.id, o.surname || ' ' || o.given_name,
                   jsonb_build_object('phone', o.phone, 'email', o.email, 'address', o.address, 'version', o.version),
                   jsonb_build_object('phone', c.phone, 'email', c.email, 'address', c.address, 'version', c.version)
            FROM changed c JOIN old o ON o.id = c.id""";

    private final EntityManager em;
    private final long school;
    private final long by;
    private final Instant now;

    /** @param by the person who changes */
    public BulkChanges(EntityManager em, long school, long by, Instant now) {
        this.em = em;
        this.school = school;
        this.by = by;
        this.now = now;
    }

    /**
     * Enters the change itself.
     *
     * @return its id
     */
    public long open(String kind, String target, @Nullable LocalDate since, int people) {
        String day = since == null ? null : since.toString();
        return NativeQuery.number(NativeQuery.value(em, OPEN, school, kind, target, day, people, by, now));
    }

    /** @param since first day in the new class */
    public void move(long change, int year, String people, long group, LocalDate since) {
        enrol(MOVE, change, year, people, group, since);
    }

    /** @param last last day in the school */
    public void graduate(long change, int year, String people, long group, LocalDate last) {
        enrol(GRADUATE, change, year, people, group, last);
    }

    public void addToGroup(long change, String people, long group, LocalDate since) {
        NativeQuery.write(em, SUBGROUP, change, people, group, since);
    }

    public void lead(long change, String groups, long teacher) {
        classes(LEADER, change, groups, teacher);
    }

    public void profile(long change, String groups, String profile) {
        classes(PROFILE, change, groups, profile);
    }

    public void phone(long change, String people, String phone) {
        contact("phone", change, people, phone);
    }

    public void email(long change, String people, String email) {
        contact("email", change, people, email);
    }

    public void address(long change, String people, String address) {
        contact("address", change, people, address);
    }

    private void enrol(String sql, long change, int year, String people, long group, LocalDate day) {
        NativeQuery.write(em, sql, change, people, school, year, day, group, by, now);
    }

    private void classes(String sql, long change, String groups, Object value) {
        NativeQuery.write(em, sql, change, groups, school, value);
    }

    private void contact(String column, long change, String people, String value) {
        NativeQuery.write(em, CONTACT.formatted(column), change, people, value);
    }
}
