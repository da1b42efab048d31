package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;
import org.dnevnik.kernel.NativeQuery;

/**
 * The names that other systems have for what a school has, written in bulk; rows come as a JSON array. A name that is
 * kept again stays; those that this installation has given itself are not kept.
 */
public class SourcedNames {

    private static final String KEEP = """
            INSERT INTO school.sourced (school, kind, sourced_id)
            SELECT ?1, kind, id FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS r (id text, kind text)
            ON CONFLICT DO NOTHING""";

    private static final String KEEP_SESSIONS = """
            INSERT INTO school.sourced (school, kind, sourced_id, year, period)
            SELECT ?1, 'SESSION', id, ?3, period FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS r (id text, period bigint)
            ON CONFLICT DO NOTHING""";

    private static final String ADD_SUBJECTS = """
            INSERT INTO school.subject (id, school, name, version)
            SELECT nextval('school.subject_seq'), ?1, name, 1
            FROM (SELECT DISTINCT f.name FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS f (id text, name text)
                  WHERE NOT EXISTS (SELECT FROM school.sourced x WHERE x.school = ?1 AND x.kind = 'COURSE' AND x.sourced_id = f.id)) AS told
            ON CONFLICT (school, name) DO NOTHING""";

    private static final String KEEP_COURSES = """
            INSERT INTO school.sourced (school, kind, sourced_id, subject)
            SELECT ?1, 'COURSE', r.id, s.id
            FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS r (id text, name text) JOIN school.subject s ON s.school = ?1 AND s.name = r.name
            WHERE r.id <> school.own_name(?1, 's', s.id)
            ON CONFLICT DO NOTHING""";

    private static final String KEEP_CLASSES = """
            INSERT INTO school.sourced (school, kind, sourced_id, edu_group)
            SELECT ?1, 'CLASS', r.id, g.id
            FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS r (id text, name text)
            JOIN school.edu_group g ON g.school = ?1 AND g.year = ?3 AND g.name = r.name
            WHERE r.id <> school.own_name(?1, 'g', g.id)
            ON CONFLICT (school, kind, sourced_id) DO UPDATE SET edu_group = excluded.edu_group""";

    private static final String KEEP_USERS = """
            INSERT INTO school.sourced (school, kind, sourced_id, person)
            SELECT ?1, 'USER', id, person FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS r (id text, person bigint)
            WHERE id <> school.own_name(?1, 'u', person)
            ON CONFLICT (school, kind, sourced_id) DO UPDATE SET person = excluded.person""";

    private final EntityManager em;
    private final long school;
    private final int year;

    public SourcedNames(EntityManager em, long school, int year) {
        this.em = em;
        this.school = school;
        this.year = year;
    }

    /**
     * The school, and the course of its classes.
     *
     * @param rows with id and kind
     */
    public void keep(String rows) {
        write(KEEP, rows);
    }

    /** @param rows with id and, of all but the year itself, period (id) */
    public void keepSessions(String rows) {
        writeOfYear(KEEP_SESSIONS, rows);
    }

    /**
     * Subjects that the school does not have begin.
     *
     * @param rows with id and name
     */
    public void keepCourses(String rows) {
        write(ADD_SUBJECTS, rows);
        write(KEEP_COURSES, rows);
    }

    /** @param rows with id and name of the class */
    public void keepClasses(String rows) {
        writeOfYear(KEEP_CLASSES, rows);
    }

    /** @param rows with id and person (id) */
    public void keepUsers(String rows) {
        write(KEEP_USERS, rows);
    }

    private void write(String sql, String rows) {
        NativeQuery.write(em, sql, school, rows);
    }

    private void writeOfYear(String sql, String rows) {
        NativeQuery.write(em, sql, school, rows, year);
    }
}
