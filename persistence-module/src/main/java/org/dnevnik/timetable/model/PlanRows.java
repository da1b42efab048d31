package org.dnevnik.timetable.model;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The plan of a school and the lessons that follow from it, changed in sets: a timetable is 800 entries a week and 30 000 lessons a year.
 * Each statement may be repeated.
 */
public class PlanRows {

    private static final String TEACHERS = """
            SELECT lower(translate(concat_ws(' ', p.surname, p.given_name, p.patronymic), 'Ёё', 'Ее')), min(p.id)
            FROM people.staff_position s JOIN people.person p ON p.id = s.person
            WHERE s.school = ?1 AND s.ends IS NULL GROUP BY 1 HAVING count(DISTINCT p.id) = 1""";

    private static final String GROUPS = "SELECT name, id FROM school.edu_group WHERE school = ?1 AND year = ?2";

    private static final String ADD_SUBJECTS = """
            INSERT INTO school.subject (id, school, name, version)
            SELECT nextval('school.subject_seq'), ?1, n.name, 1
            FROM jsonb_array_elements_text(CAST(?2 AS jsonb)) AS n (name)
            WHERE NOT EXISTS (SELECT FROM school.subject x WHERE x.school = ?1 AND x.name = n.name)""";

    private static final String SUBJECTS = "SELECT name, id FROM school.subject WHERE school = ?1";

    private static final String ADD_PLACES = """
            INSERT INTO school.place (id, school, name, version)
            SELECT nextval('school.place_seq'), ?1, n.name, 1
            FROM jsonb_array_elements_text(CAST(?2 AS jsonb)) AS n (name)
            WHERE NOT EXISTS (SELECT FROM school.place x WHERE x.school = ?1 AND x.name = n.name)""";

    private static final String PLACES = "SELECT name, id FROM school.place WHERE school = ?1";

    private static final String ADD_STREAM = """
            INSERT INTO school.edu_group (id, school, year, kind, name, parallel, version)
            SELECT nextval('school.edu_group_seq'), ?1, ?2, 'STREAM', ?3, max(g.parallel), 1
            FROM school.edu_group g WHERE g.id = ANY (CAST(?4 AS bigint[]))
            RETURNING id""";

    private static final String ADD_PARENTS =
            "INSERT INTO school.edu_group_parent (edu_group, parent) SELECT ?1, unnest(CAST(?2 AS bigint[]))";

    private static final String ADD_MEMBERS = """
            INSERT INTO school.enrolment (id, person, edu_group, starts, version)
            SELECT nextval('school.enrolment_seq'), e.person, ?1, min(e.starts), 1
            FROM school.enrolment e WHERE e.edu_group = ANY (CAST(?2 AS bigint[])) AND e.ends IS NULL GROUP BY e.person""";

    private static final String BELLS = """
            INSERT INTO timetable.bell (school, number, starts, ends)
            SELECT ?1, b.number, b.starts, b.starts + interval '45 minutes'
            FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS b (number smallint, starts time)
            ON CONFLICT (school, number) DO UPDATE SET starts = excluded.starts, ends = excluded.ends""";

    private static final String WANTED = """
            WITH wanted AS (
                SELECT DISTINCT * FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS w (weekday smallint, number smallint, edu_group bigint,
                    subject bigint, teacher bigint, co_teacher bigint, place bigint, cycle smallint, weeks smallint, starts date, ends date)),
            standing AS (
                SELECT * FROM timetable.plan_entry p
                WHERE p.school = ?2 AND p.year = ?3 AND p.ends >= ?4)
            """;

    // a text block loses the space before it
    private static final String SAME = " " + """
             w.weekday = p.weekday AND w.number = p.number AND w.edu_group = p.edu_group AND w.subject = p.subject
             AND w.teacher IS NOT DISTINCT FROM p.teacher AND w.co_teacher IS NOT DISTINCT FROM p.co_teacher
             AND w.place IS NOT DISTINCT FROM p.place AND coalesce(w.cycle, 1) = p.cycle AND coalesce(w.weeks, 1) = p.weeks
             AND greatest(w.starts, ?4) = greatest(p.starts, ?4)
             AND least(w.ends, (SELECT y.ends FROM school.academic_year y WHERE y.school = ?2 AND y.year = ?3)) = p.ends""";

    private static final String COUNT_NEW =
            WANTED + "SELECT count(*) FILTER (WHERE NOT EXISTS (SELECT FROM standing p WHERE" + SAME
                    + ")), count(*) FROM wanted w";

    private static final String END_OLD = WANTED + """
            UPDATE timetable.plan_entry t SET ends = greatest(t.starts, CAST(?4 AS date) - 1)
            FROM standing p WHERE t.id = p.id AND p.starts < ?4 AND NOT EXISTS (SELECT FROM wanted w WHERE""" + SAME + ")";

    private static final String DROP_OLD = WANTED + """
            DELETE FROM timetable.plan_entry t USING standing p
            WHERE t.id = p.id AND p.starts >= ?4 AND NOT EXISTS (SELECT FROM wanted w WHERE""" + SAME + ")";

    private static final String ADD_NEW = WANTED + """
            INSERT INTO timetable.plan_entry (id, school, year, starts, ends, weekday, number, edu_group, subject, teacher, co_teacher, place,
                cycle, weeks)
            SELECT nextval('timetable.plan_entry_seq'), ?2, ?3, greatest(w.starts, ?4), least(w.ends, y.ends),
                   w.weekday, w.number, w.edu_group, w.subject, w.teacher, w.co_teacher, w.place,
                   coalesce(w.cycle, 1), coalesce(w.weeks, 1)
            FROM wanted w JOIN school.academic_year y ON y.school = ?2 AND y.year = ?3
            WHERE greatest(w.starts, ?4) <= least(w.ends, y.ends) AND NOT EXISTS (SELECT FROM standing p WHERE""" + SAME + ")";

    private static final String YEAR = """
            SELECT y.ends, coalesce(p.anchor, y.starts), coalesce(p.holidays_count, true)
            FROM school.academic_year y
            LEFT JOIN timetable.plan p ON p.school = y.school AND p.year = y.year AND p.state = 'ACTIVE'
            WHERE y.school = ?1 AND y.year = ?2""";

    private static final String HOLIDAYS = "SELECT starts, ends FROM school.holiday WHERE school = ?1 AND year = ?2";

    private static final String SPECIAL = """
            SELECT date, CASE kind WHEN 'OFF' THEN 0 ELSE weekday END FROM school.special_day
            WHERE school = ?1 AND year = ?2 AND kind IN ('OFF', 'WORKED')""";

    private static final String PLANNED =
            "SELECT EXISTS (SELECT FROM timetable.plan_entry WHERE school = ?1 AND year = ?2)";

    private static final String DUE = """
            WITH days AS (SELECT * FROM jsonb_to_recordset(CAST(?4 AS jsonb)) AS d (date date, weekday smallint, week int)),
            due AS (
                SELECT p.edu_group, p.subject, d.date, p.number, min(p.teacher) AS teacher,
                       min(p.co_teacher) AS co_teacher, min(p.place) AS place
                FROM timetable.plan_entry p
                JOIN days d ON d.weekday = p.weekday AND d.date BETWEEN p.starts AND p.ends AND (p.weeks >> (d.week % p.cycle)) & 1 = 1
                WHERE p.school = ?1 AND p.year = ?2 AND d.date >= ?3
                  AND NOT EXISTS (SELECT FROM timetable.substitution x
                                  WHERE (x.edu_group, x.subject, x.date, x.number, x.year) = (p.edu_group, p.subject, d.date, p.number, ?2))
                GROUP BY 1, 2, 3, 4)
            """;

    // a text block loses the space before it
    /** What the journal tells of a lesson {@code l} of the year {@code ?2}. */
    static final String IS_TOLD = """
            (l.topic IS NOT NULL
              OR EXISTS (SELECT FROM journal.work w WHERE w.lesson = l.id AND w.year = ?2)
              OR EXISTS (SELECT FROM journal.lesson_log_entry e WHERE e.lesson = l.id AND e.year = ?2)
              OR EXISTS (SELECT FROM journal.lesson_note n WHERE n.lesson = l.id AND n.year = ?2)
              OR EXISTS (SELECT FROM files.stored_file f WHERE f.owner_kind = 'LESSON' AND f.owner = l.id))""";

    private static final String HAS_RECORDS =
            "(" + IS_TOLD + " OR EXISTS (SELECT FROM homework.homework h WHERE h.lesson = l.id AND h.year = ?2))";

    private static final String CARRIES =
            " (EXISTS (SELECT FROM timetable.substitution x WHERE x.lesson = l.id AND x.year = ?2) OR " + HAS_RECORDS
                    + ")";

    private static final String ANY_LESSON = """
            SELECT EXISTS (SELECT FROM timetable.lesson l WHERE l.school = ?1 AND l.year = ?2 AND l.date >= ?3)""";

    // what carries anything of a school day stays, though the plan has forgotten it
    private static final String TAKE_AWAY = DUE + """
            DELETE FROM timetable.lesson l
            WHERE l.school = ?1 AND l.year = ?2 AND l.date >= ?3 AND l.topic IS NULL
              AND NOT EXISTS (SELECT FROM timetable.substitution x WHERE x.lesson = l.id AND x.year = ?2)
              AND NOT EXISTS (SELECT FROM due WHERE (due.edu_group, due.subject, due.date, due.number)
                                                  = (l.edu_group, l.subject, l.date, l.number))
              AND NOT EXISTS (SELECT FROM journal.work w WHERE w.lesson = l.id AND w.year = ?2)
              AND NOT EXISTS (SELECT FROM journal.lesson_log_entry e WHERE e.lesson = l.id AND e.year = ?2)
              AND NOT EXISTS (SELECT FROM journal.lesson_note n WHERE n.lesson = l.id AND n.year = ?2)
              AND NOT EXISTS (SELECT FROM files.stored_file f WHERE f.owner_kind = 'LESSON' AND f.owner = l.id)
              AND NOT EXISTS (SELECT FROM homework.homework h WHERE h.lesson = l.id AND h.year = ?2)""";

    private static final String MOVE = DUE + """
            UPDATE timetable.lesson l SET teacher = due.teacher, co_teacher = due.co_teacher, place = due.place, version = l.version + 1
            FROM due
            WHERE l.school = ?1 AND l.year = ?2
              AND (l.edu_group, l.subject, l.date, l.number) = (due.edu_group, due.subject, due.date, due.number)
              AND (l.teacher, l.co_teacher, l.place) IS DISTINCT FROM (due.teacher, due.co_teacher, due.place)""";

    private static final String ADD_LESSONS = DUE + """
            INSERT INTO timetable.lesson (id, year, school, edu_group, subject, date, number, teacher, co_teacher, place, version)
            SELECT nextval('timetable.lesson_seq'), ?2, ?1, edu_group, subject, date, number, teacher, co_teacher, place, 1
            FROM due
            ON CONFLICT (edu_group, date, number, subject, year) DO NOTHING""";

    private static final String EFFECT = DUE + """
            , diff AS (
                SELECT coalesce(due.edu_group, l.edu_group) AS edu_group, due.teacher, l.teacher AS was_teacher, due.place, l.place AS was_place,
                       CASE WHEN l.id IS NULL THEN 'ADDED'
                            WHEN due.edu_group IS NOT NULL AND (l.teacher, l.co_teacher, l.place)
                                 IS NOT DISTINCT FROM (due.teacher, due.co_teacher, due.place) THEN 'SAME'
                            WHEN due.edu_group IS NOT NULL THEN 'CHANGED'
                            WHEN""" + CARRIES + """
             THEN 'KEPT' ELSE 'GONE' END AS what
                FROM due FULL JOIN (SELECT * FROM timetable.lesson WHERE school = ?1 AND year = ?2 AND date >= ?3) l
                  ON (due.edu_group, due.subject, due.date, due.number) = (l.edu_group, l.subject, l.date, l.number)),
            concerned AS (
                SELECT DISTINCT ON (d.n, x.kind, x.id) x.kind, x.id, d.what
                FROM (SELECT row_number() OVER () AS n, * FROM diff) d
                CROSS JOIN LATERAL (VALUES ('G', d.edu_group), ('T', d.teacher), ('T', d.was_teacher), ('P', d.place), ('P', d.was_place)) AS x (kind, id)
                WHERE x.id IS NOT NULL)
            SELECT c.kind, coalesce(g.name, p.surname || ' ' || left(p.given_name, 1) || '.' || coalesce(left(p.patronymic, 1) || '.', ''), r.name),
                   count(*) FILTER (WHERE what = 'ADDED'), count(*) FILTER (WHERE what = 'GONE'), count(*) FILTER (WHERE what = 'CHANGED'),
                   count(*) FILTER (WHERE what = 'KEPT'), count(*) FILTER (WHERE what = 'SAME')
            FROM concerned c
            LEFT JOIN school.edu_group g ON c.kind = 'G' AND g.id = c.id
            LEFT JOIN people.person p ON c.kind = 'T' AND p.id = c.id
            LEFT JOIN school.place r ON c.kind = 'P' AND r.id = c.id
            GROUP BY c.kind, c.id, 2, g.parallel ORDER BY 1, g.parallel, 2""";

    private final EntityManager em;

    public PlanRows(EntityManager em) {
        this.em = em;
    }

    /** New entries and all entries of a wanted plan. */
    public record Count(int fresh, int all) {}

    /** Staff of the school by folded full name; a name that two people share is in it no more. */
    public Map<String, Long> teachers(long school) {
        return ids(em.createNativeQuery(TEACHERS).setParameter(1, school));
    }

    /** Groups of the school's year by name. */
    public Map<String, Long> groups(long school, int year) {
        return ids(em.createNativeQuery(GROUPS).setParameter(1, school).setParameter(2, year));
    }

    /** The school's subjects by name, the given ones made where they are missing. @param names JSON array of strings */
    public Map<String, Long> subjects(long school, String names) {
        em.createNativeQuery(ADD_SUBJECTS)
                .setParameter(1, school)
                .setParameter(2, names)
                .executeUpdate();
        return ids(em.createNativeQuery(SUBJECTS).setParameter(1, school));
    }

    /** The school's rooms by name, the given ones made where they are missing. @param names JSON array of strings */
    public Map<String, Long> places(long school, String names) {
        em.createNativeQuery(ADD_PLACES)
                .setParameter(1, school)
                .setParameter(2, names)
                .executeUpdate();
        return ids(em.createNativeQuery(PLACES).setParameter(1, school));
    }

    /** A stream of several groups, with everybody who is in one of them. */
    public long addStream(long school, int year, String name, List<Long> parents) {
        String ids = parents.toString().replace('[', '{').replace(']', '}');
        long stream = ((Number) em.createNativeQuery(ADD_STREAM)
                        .setParameter(1, school)
                        .setParameter(2, year)
                        .setParameter(3, name)
                        .setParameter(4, ids)
                        .getSingleResult())
                .longValue();
        em.createNativeQuery(ADD_PARENTS)
                .setParameter(1, stream)
                .setParameter(2, ids)
                .executeUpdate();
        em.createNativeQuery(ADD_MEMBERS)
                .setParameter(1, stream)
                .setParameter(2, ids)
                .executeUpdate();
        return stream;
    }

    /** @param bells JSON array of {@code {number, starts}} */
    public void ring(long school, String bells) {
        em.createNativeQuery(BELLS)
                .setParameter(1, school)
                .setParameter(2, bells)
                .executeUpdate();
    }

    /**
     * Makes the plan from {@code from} on the wanted one.
     *
     * @param wanted JSON array of {@code {weekday, number, edu_group, subject, teacher, co_teacher, place}}
     */
    public Count replace(long school, int year, LocalDate from, String wanted) {
        Object[] counts = (Object[]) plan(COUNT_NEW, school, year, from, wanted).getSingleResult();
        plan(ADD_NEW, school, year, from, wanted).executeUpdate();
        plan(END_OLD, school, year, from, wanted).executeUpdate();
        plan(DROP_OLD, school, year, from, wanted).executeUpdate();
        return new Count(((Number) counts[0]).intValue(), ((Number) counts[1]).intValue());
    }

    private Query plan(String sql, long school, int year, LocalDate from, String wanted) {
        return em.createNativeQuery(sql)
                .setParameter(1, wanted)
                .setParameter(2, school)
                .setParameter(3, year)
                .setParameter(4, Date.valueOf(from));
    }

    /**
     * What {@link #materialise} would do, told for each group, teacher and room.
     *
     * @param kind    G, T, P
     * @param changed lessons that get another teacher or room
     * @param kept    lessons the plan has forgotten, and that stay for what they carry
     */
    public record Effect(String kind, String name, int added, int gone, int changed, int kept, int same) {}

    @SuppressWarnings("unchecked")
    public List<Effect> effect(long school, int year, LocalDate from) {
        return ((List<Object[]>) lessons(EFFECT, school, year, from).getResultList())
                .stream()
                        .map(r -> new Effect(
                                String.valueOf(r[0]),
                                String.valueOf(r[1]),
                                number(r[2]),
                                number(r[3]),
                                number(r[4]),
                                number(r[5]),
                                number(r[6])))
                        .toList();
    }

    /** Makes the dated lessons from {@code from} on follow the plan. @return lessons added */
    public int materialise(long school, int year, LocalDate from) {
        if (hasLessons(school, year, from)) {
            lessons(TAKE_AWAY, school, year, from).executeUpdate();
            lessons(MOVE, school, year, from).executeUpdate();
        }
        return lessons(ADD_LESSONS, school, year, from).executeUpdate();
    }

    /** In a year's first plan nothing stands in the way of the lessons, which is not worth two looks at all of them. */
    private boolean hasLessons(long school, int year, LocalDate from) {
        return (Boolean) em.createNativeQuery(ANY_LESSON)
                .setParameter(1, school)
                .setParameter(2, year)
                .setParameter(3, Date.valueOf(from))
                .getSingleResult();
    }

    /** Whether the school has ever planned the year; lessons that came otherwise follow no plan. */
    public boolean isPlanned(long school, int year) {
        return (Boolean) em.createNativeQuery(PLANNED)
                .setParameter(1, school)
                .setParameter(2, year)
                .getSingleResult();
    }

    private Query lessons(String sql, long school, int year, LocalDate from) {
        return em.createNativeQuery(sql)
                .setParameter(1, school)
                .setParameter(2, year)
                .setParameter(3, Date.valueOf(from))
                .setParameter(4, days(school, year, from));
    }

    /** The school's days from a date to the year's end as JSON. */
    private String days(long school, int year, LocalDate from) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (Object[] row : rows(YEAR, school, year)) {
            List<SchoolDays.Off> off = rows(HOLIDAYS, school, year).stream()
                    .map(r -> new SchoolDays.Off(date(r[0]), date(r[1])))
                    .toList();
            Map<LocalDate, Integer> special = new HashMap<>();
            rows(SPECIAL, school, year).forEach(r -> special.put(date(r[0]), number(r[1])));
            new SchoolDays(date(row[1]), off, special, (Boolean) row[2])
                    .between(from, date(row[0]))
                    .forEach(d -> json.add(Json.createObjectBuilder()
                            .add("date", d.date().toString())
                            .add("weekday", d.weekday())
                            .add("week", d.week())));
        }
        return json.build().toString();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, long school, int year) {
        return em.createNativeQuery(sql)
                .setParameter(1, school)
                .setParameter(2, year)
                .getResultList();
    }

    private static LocalDate date(Object column) {
        return column instanceof LocalDate date ? date : ((Date) column).toLocalDate();
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Long> ids(Query query) {
        Map<String, Long> ids = new HashMap<>();
        ((List<Object[]>) query.getResultList()).forEach(r -> ids.put((String) r[0], ((Number) r[1]).longValue()));
        return ids;
    }
}
