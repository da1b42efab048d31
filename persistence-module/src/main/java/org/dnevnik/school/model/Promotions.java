package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dnevnik.kernel.NativeQuery;

/** Years opened from the one before, written in sets; rows come as JSON arrays. What was opened is taken back by {@link UndonePromotions}. */
public class Promotions {

    private static final String CALENDAR = """
            INSERT INTO school.academic_year (school, year, starts, ends)
            SELECT school, year + 1, CAST(starts + interval '1 year' AS date), CAST(ends + interval '1 year' AS date)
            FROM school.academic_year WHERE school = ?1 AND year = ?2 - 1
            ON CONFLICT (school, year) DO NOTHING""";

    private static final String PERIODS = """
            INSERT INTO school.reporting_period (id, school, year, kind, number, name, parallel_from, parallel_to, starts, ends, version)
            SELECT nextval('school.reporting_period_seq'), school, ?2, kind, number, name, parallel_from, parallel_to,
                   CAST(starts + interval '1 year' AS date), CAST(ends + interval '1 year' AS date), 1
            FROM school.reporting_period WHERE school = ?1 AND year = ?2 - 1""";

    private static final String HOLIDAYS = """
            INSERT INTO school.holiday (school, year, starts, ends, name)
            SELECT school, ?2, CAST(starts + interval '1 year' AS date), CAST(ends + interval '1 year' AS date), name
            FROM school.holiday WHERE school = ?1 AND year = ?2 - 1
            ON CONFLICT (school, starts) DO NOTHING""";

    private static final String CLASSES = """
            INSERT INTO school.edu_group (id, school, year, kind, name, parallel, class_teacher, place, profile, version)
            SELECT nextval('school.edu_group_seq'), ?1, ?2, 'CLASS', r.name, r.parallel, r.teacher, g.place, g.profile, 1
            FROM jsonb_to_recordset(CAST(?3 AS jsonb)) AS r (name text, parallel smallint, teacher bigint, source bigint)
            LEFT JOIN school.edu_group g ON g.id = r.source AND g.school = ?1""";

    private static final String ENROL = """
            INSERT INTO school.enrolment (id, person, edu_group, starts, version)
            SELECT nextval('school.enrolment_seq'), r.person, g.id, ?4, 1
            FROM jsonb_to_recordset(CAST(?3 AS jsonb)) AS r (person bigint, name text)
            JOIN school.edu_group g ON g.school = ?1 AND g.year = ?2 AND g.name = r.name""";

    private static final String GROUPS = """
            INSERT INTO school.edu_group (id, school, year, kind, name, parallel, place, profile, version)
            SELECT nextval('school.edu_group_seq'), ?1, ?2, g.kind, r.name, r.parallel, g.place, g.profile, 1
            FROM jsonb_to_recordset(CAST(?3 AS jsonb)) AS r (source bigint, name text, parallel smallint)
            JOIN school.edu_group g ON g.id = r.source AND g.school = ?1
            ON CONFLICT (school, year, name) DO NOTHING""";

    private static final String PARENTS = """
            INSERT INTO school.edu_group_parent (edu_group, parent)
            SELECT DISTINCT n.id, c.id
            FROM jsonb_to_recordset(CAST(?3 AS jsonb)) AS r (name text, parents jsonb)
            CROSS JOIN LATERAL jsonb_array_elements_text(r.parents) AS k (parent)
            JOIN school.edu_group n ON n.school = ?1 AND n.year = ?2 AND n.name = r.name AND n.kind <> 'CLASS'
            JOIN school.edu_group c ON c.school = ?1 AND c.year = ?2 AND c.name = k.parent AND c.kind = 'CLASS'""";

    // whoever was in a group is in the one that follows it, if the new class is one that it takes its pupils from
    private static final String MEMBERS = """
            INSERT INTO school.enrolment (id, person, edu_group, starts, version)
            SELECT nextval('school.enrolment_seq'), m.person, m.id, ?4, 1
            FROM (SELECT DISTINCT e.person, n.id
                  FROM jsonb_to_recordset(CAST(?3 AS jsonb)) AS r (source bigint, name text)
                  JOIN school.edu_group n ON n.school = ?1 AND n.year = ?2 AND n.name = r.name AND n.kind <> 'CLASS'
                  JOIN school.enrolment e ON e.edu_group = r.source AND (e.ends IS NULL OR e.ends >= CAST(?4 AS date) - 1)
                  JOIN school.edu_group_parent k ON k.edu_group = n.id
                  JOIN school.enrolment c ON c.edu_group = k.parent AND c.person = e.person) AS m""";

    private static final String MADE = """
            INSERT INTO school.promotion (school, year, key, opened, classes, moved, stayed, graduated, gone, made_by, made_at)
            VALUES (?1, ?2, CAST(?3 AS uuid), ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) RETURNING id""";

    private static final String REMEMBER = """
            INSERT INTO school.promotion_group (promotion, edu_group)
            SELECT ?3, g.id FROM school.edu_group g WHERE g.school = ?1 AND g.year = ?2""";

    private static final String END = """
            WITH told AS (SELECT * FROM jsonb_to_recordset(CAST(?4 AS jsonb)) AS r (person bigint, kind text)),
            ended AS (
                UPDATE school.enrolment e SET ends = CAST(?5 AS date), version = e.version + 1
                FROM school.edu_group g, told t
                WHERE g.id = e.edu_group AND g.school = ?1 AND g.year = ?2 - 1 AND e.ends IS NULL AND e.starts <= ?5 AND e.person = t.person
                RETURNING e.id, e.person, t.kind, g.id AS edu_group, g.kind = 'CLASS' AS of_class),
            remembered AS (INSERT INTO school.promotion_end (promotion, enrolment) SELECT ?3, id FROM ended),
            moved AS (
                INSERT INTO school.movement (id, person, school, kind, date, from_group, made_by, made_at)
                SELECT nextval('school.movement_seq'), person, ?1, kind, ?5, edu_group, ?6, ?7 FROM ended WHERE of_class
                RETURNING id, person)
            INSERT INTO school.moved_enrolment (movement, enrolment, begun)
            SELECT m.id, e.id, false FROM moved m JOIN ended e ON e.person = m.person""";

    private static final String PARTITIONS = "SELECT CAST(school.open_academic_year(CAST(?1 AS smallint)) AS text)";

    private final EntityManager em;
    private final long school;
    private final int year;

    /** Of one school, into one year. */
    public Promotions(EntityManager em, long school, int year) {
        this.em = em;
        this.school = school;
        this.year = year;
    }

    /**
     * Takes over the calendar of the year before, a year later.
     *
     * @return false when the year had one, which stays
     */
    public boolean openCalendar() {
        NativeQuery.value(em, PARTITIONS, year);
        boolean opened = run(CALENDAR) == 1;
        if (opened) {
            run(PERIODS);
            run(HOLIDAYS);
        }
        return opened;
    }

    /** @param classes with name, parallel, teacher and source (the class before) */
    public void addClasses(String classes) {
        run(CLASSES, classes);
    }

    /** @param pupils with person and name (of the new class) */
    public void enrol(String pupils, LocalDate since) {
        run(ENROL, pupils, since);
    }

    /** @param groups with source, name, parallel and parents (names of new classes) */
    public void addGroups(String groups, LocalDate since) {
        run(GROUPS, groups);
        run(PARENTS, groups);
        run(MEMBERS, groups, since);
    }

    /**
     * Writes down what was done, so that it is done once and can be undone.
     *
     * @param counts new classes, pupils who moved, who stayed among them, who graduated, who left
     * @return its id
     */
    public int made(UUID key, boolean opened, List<Integer> counts, long by, Instant at) {
        int id = ((Number) bound(
                                MADE,
                                key.toString(),
                                opened,
                                counts.get(0),
                                counts.get(1),
                                counts.get(2),
                                counts.get(3),
                                counts.get(4),
                                by,
                                at)
                        .getSingleResult())
                .intValue();
        run(REMEMBER, id);
        return id;
    }

    /**
     * Whoever does not go on leaves the classes and groups of the year before: that is a movement.
     *
     * @param people with person and kind (of the movement)
     */
    public void end(int promotion, String people, LocalDate last, long by, Instant at) {
        run(END, promotion, people, last, by, at);
    }

    private int run(String sql, Object... values) {
        return bound(sql, values).executeUpdate();
    }

    private Query bound(String sql, Object... values) {
        return NativeQuery.query(
                em,
                sql,
                Stream.concat(Stream.of(school, year), Stream.of(values)).toArray());
    }
}
