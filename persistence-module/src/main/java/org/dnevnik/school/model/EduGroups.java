package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;

/** Classes, subgroups and enrolments written in bulk; rows come as a JSON array. */
public class EduGroups {

    private static final String ADD_PLACES = """
            INSERT INTO school.place (id, school, name, version)
            SELECT nextval('school.place_seq'), ?1, name, 1
            FROM (SELECT DISTINCT place AS name FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS r (place text)
                  WHERE place IS NOT NULL) AS named
            ON CONFLICT (school, name) DO NOTHING""";

    private static final String PUT_CLASSES = """
            INSERT INTO school.edu_group AS g (id, school, year, kind, name, parallel, class_teacher, place, profile, version)
            SELECT nextval('school.edu_group_seq'), ?1, ?2, 'CLASS', r.name, r.parallel, r.teacher, p.id, r.profile, 1
            FROM jsonb_to_recordset(CAST(?3 AS jsonb)) AS r (name text, parallel smallint, teacher bigint, place text, profile text)
            LEFT JOIN school.place AS p ON p.school = ?1 AND p.name = r.place
            ON CONFLICT (school, year, name) DO UPDATE SET parallel = excluded.parallel,
                class_teacher = coalesce(excluded.class_teacher, g.class_teacher), place = coalesce(excluded.place, g.place),
                profile = coalesce(excluded.profile, g.profile), version = g.version + 1""";

    private static final String ADD_SUBGROUPS = """
            INSERT INTO school.edu_group (id, school, year, kind, name, parallel, version)
            SELECT nextval('school.edu_group_seq'), ?1, ?2, 'SUBGROUP', r.name, c.parallel, 1
            FROM jsonb_to_recordset(CAST(?3 AS jsonb)) AS r (name text, class text)
            JOIN school.edu_group AS c ON c.school = ?1 AND c.year = ?2 AND c.name = r.class
            ON CONFLICT (school, year, name) DO NOTHING""";

    private static final String ADD_PARENTS = """
            INSERT INTO school.edu_group_parent (edu_group, parent)
            SELECT s.id, c.id
            FROM jsonb_to_recordset(CAST(?3 AS jsonb)) AS r (name text, class text)
            JOIN school.edu_group AS s ON s.school = ?1 AND s.year = ?2 AND s.name = r.name
            JOIN school.edu_group AS c ON c.school = ?1 AND c.year = ?2 AND c.name = r.class
            ON CONFLICT DO NOTHING""";

    // who changes the class leaves the old one on the day before, with every group that does not take its pupils from
    // the new class, as by a movement that a person enters; who changes the subgroup alone leaves that alone
    private static final String MOVE = """
            WITH told AS (
                SELECT r.person, r.since, string_to_array(r.groups, ',') AS groups, c.id AS class
                FROM jsonb_to_recordset(CAST(?3 AS jsonb)) AS r (person bigint, groups text, since date)
                JOIN school.edu_group AS c ON c.school = ?1 AND c.year = ?2 AND c.kind = 'CLASS' AND c.name = ANY (string_to_array(r.groups, ','))),
            changed AS (
                SELECT t.person, t.since, t.class, e.edu_group AS old
                FROM told AS t JOIN school.enrolment AS e ON e.person = t.person AND e.ends IS NULL
                JOIN school.edu_group AS g ON g.id = e.edu_group AND g.school = ?1 AND g.year = ?2 AND g.kind = 'CLASS' AND g.id <> t.class),
            moved AS (
                INSERT INTO school.movement (id, person, school, kind, date, from_group, to_group, made_by, made_at)
                SELECT nextval('school.movement_seq'), person, ?1, 'CLASS_CHANGED', since, old, class, ?4, ?5 FROM changed
                RETURNING id, person),
            gone AS (
                UPDATE school.enrolment AS e SET ends = greatest(e.starts, t.since - 1), version = e.version + 1
                FROM told AS t, school.edu_group AS g
                WHERE e.person = t.person AND e.ends IS NULL AND g.id = e.edu_group AND g.school = ?1 AND g.year = ?2
                  AND NOT g.name = ANY (t.groups)
                  AND (g.kind IN ('CLASS', 'SUBGROUP')
                       OR EXISTS (SELECT FROM changed AS c WHERE c.person = t.person)
                          AND NOT EXISTS (SELECT FROM school.edu_group_parent AS k WHERE k.edu_group = g.id AND k.parent = t.class))
                RETURNING e.id, e.person),
            come AS (
                INSERT INTO school.enrolment (id, person, edu_group, starts, version)
                SELECT nextval('school.enrolment_seq'), t.person, g.id, t.since, 1
                FROM told AS t JOIN school.edu_group AS g ON g.school = ?1 AND g.year = ?2 AND g.name = ANY (t.groups)
                ON CONFLICT (edu_group, person) WHERE ends IS NULL DO NOTHING
                RETURNING id, person)
            INSERT INTO school.moved_enrolment (movement, enrolment, begun)
            SELECT m.id, g.id, false FROM moved AS m JOIN gone AS g ON g.person = m.person
            UNION ALL SELECT m.id, c.id, true FROM moved AS m JOIN come AS c ON c.person = m.person""";

    private static final String COME = """
            WITH told AS (
                SELECT r.person, r.since, r.elsewhere, string_to_array(r.groups, ',') AS groups
                FROM jsonb_to_recordset(CAST(?3 AS jsonb)) AS r (person bigint, groups text, since date, elsewhere text)),
            moved AS (
                INSERT INTO school.movement (id, person, school, kind, date, to_group, elsewhere, made_by, made_at)
                SELECT nextval('school.movement_seq'), t.person, ?1, 'ENROLLED', t.since, c.id, t.elsewhere, ?4, ?5
                FROM told AS t JOIN school.edu_group AS c ON c.school = ?1 AND c.year = ?2 AND c.kind = 'CLASS' AND c.name = ANY (t.groups)
                RETURNING id, person),
            come AS (
                INSERT INTO school.enrolment (id, person, edu_group, starts, version)
                SELECT nextval('school.enrolment_seq'), t.person, g.id, t.since, 1
                FROM told AS t JOIN school.edu_group AS g ON g.school = ?1 AND g.year = ?2 AND g.name = ANY (t.groups)
                ON CONFLICT (edu_group, person) WHERE ends IS NULL DO NOTHING
                RETURNING id, person)
            INSERT INTO school.moved_enrolment (movement, enrolment, begun)
            SELECT m.id, c.id, true FROM moved AS m JOIN come AS c ON c.person = m.person""";

    private static final String ENROL = """
            INSERT INTO school.enrolment (id, person, edu_group, starts, version)
            SELECT nextval('school.enrolment_seq'), r.person, g.id, CAST(?3 AS date), 1
            FROM jsonb_to_recordset(CAST(?4 AS jsonb)) AS r (person bigint, groups text)
            JOIN school.edu_group AS g ON g.school = ?1 AND g.year = ?2 AND g.name = ANY (string_to_array(r.groups, ','))
            ON CONFLICT (edu_group, person) WHERE ends IS NULL DO NOTHING""";

    private final EntityManager em;
    private final long school;
    private final int year;

    public EduGroups(EntityManager em, long school, int year) {
        this.em = em;
        this.school = school;
        this.year = year;
    }

    /** @param rows with name, parallel, teacher (id), place (name) and profile */
    public void putClasses(String rows) {
        NativeQuery.write(em, ADD_PLACES, school, rows);
        put(PUT_CLASSES, rows);
    }

    /** @param rows with name and class (name) */
    public void addSubgroups(String rows) {
        put(ADD_SUBGROUPS, rows);
        put(ADD_PARENTS, rows);
    }

    /**
     * Enrols who comes.
     *
     * @param rows with person and groups (names of the class and subgroup, joined by a comma)
     */
    public void enrol(LocalDate since, String rows) {
        NativeQuery.write(em, ENROL, school, year, since.toString(), rows);
    }

    /**
     * Enrols who was in a school of the region before: that is a movement.
     *
     * @param rows as for {@link #move}, and elsewhere (a school's name)
     */
    public void come(String rows, long by, Instant at) {
        carryOut(COME, rows, by, at);
    }

    /**
     * Who is in the school already goes on in these groups; a change of the class is a movement.
     *
     * @param rows as for {@link #enrol}, and since (first day in them)
     */
    public void move(String rows, long by, Instant at) {
        carryOut(MOVE, rows, by, at);
    }

    private void carryOut(String sql, String rows, long by, Instant at) {
        NativeQuery.write(em, sql, school, year, rows, by, at);
    }

    private void put(String sql, String rows) {
        NativeQuery.write(em, sql, school, year, rows);
    }
}
