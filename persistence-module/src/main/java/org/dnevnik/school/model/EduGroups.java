package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;

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

    // who changes the class within the school leaves the old one on the day before
    private static final String LEAVE = """
            UPDATE school.enrolment AS e SET ends = greatest(e.starts, CAST(?3 AS date) - 1), version = e.version + 1
            FROM jsonb_to_recordset(CAST(?4 AS jsonb)) AS r (person bigint, groups text), school.edu_group AS g
            WHERE e.person = r.person AND e.ends IS NULL AND g.id = e.edu_group AND g.school = ?1 AND g.year = ?2
              AND g.kind IN ('CLASS', 'SUBGROUP') AND NOT g.name = ANY (string_to_array(r.groups, ','))""";

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
        em.createNativeQuery(ADD_PLACES)
                .setParameter(1, school)
                .setParameter(2, rows)
                .executeUpdate();
        put(PUT_CLASSES, rows);
    }

    /** @param rows with name and class (name) */
    public void addSubgroups(String rows) {
        put(ADD_SUBGROUPS, rows);
        put(ADD_PARENTS, rows);
    }

    /**
     * Enrols, and ends enrolments in other classes of the school.
     *
     * @param rows with person and groups (names of the class and subgroup, joined by a comma)
     */
    public void enrol(String since, String rows) {
        enrol(LEAVE, since, rows);
        enrol(ENROL, since, rows);
    }

    private void put(String sql, String rows) {
        em.createNativeQuery(sql)
                .setParameter(1, school)
                .setParameter(2, year)
                .setParameter(3, rows)
                .executeUpdate();
    }

    private void enrol(String sql, String since, String rows) {
        em.createNativeQuery(sql)
                .setParameter(1, school)
                .setParameter(2, year)
                .setParameter(3, since)
                .setParameter(4, rows)
                .executeUpdate();
    }
}
