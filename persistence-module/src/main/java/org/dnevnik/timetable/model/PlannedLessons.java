package org.dnevnik.timetable.model;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.kernel.NativeQuery;

/**
 * The dated lessons that follow from the plan of a school, changed in sets: there are 30 000 of them a year. What carries anything of a school day
 * stays. Each statement may be repeated.
 */
public class PlannedLessons {

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

    public PlannedLessons(EntityManager em) {
        this.em = em;
    }

    /**
     * What {@link #materialise} would do, told for each group, teacher and room.
     *
     * @param kind    G, T, P
     * @param changed lessons that get another teacher or room
     * @param kept    lessons the plan has forgotten, and that stay for what they carry
     */
    public record Effect(String kind, String name, int added, int gone, int changed, int kept, int same) {}

    public List<Effect> effect(long school, int year, LocalDate from) {
        return NativeQuery.rows(em, EFFECT, school, year, from, days(school, year, from))
                .map(r -> new Effect(
                        String.valueOf(r[0]),
                        String.valueOf(r[1]),
                        whole(r[2]),
                        whole(r[3]),
                        whole(r[4]),
                        whole(r[5]),
                        whole(r[6])))
                .toList();
    }

    /**
     * Makes the dated lessons from {@code from} on follow the plan.
     *
     * @return lessons added
     */
    public int materialise(long school, int year, LocalDate from) {
        if (hasLessons(school, year, from)) {
            write(TAKE_AWAY, school, year, from);
            write(MOVE, school, year, from);
        }
        return write(ADD_LESSONS, school, year, from);
    }

    /** In a year's first plan nothing stands in the way of the lessons, which is not worth two looks at all of them. */
    private boolean hasLessons(long school, int year, LocalDate from) {
        return (Boolean) NativeQuery.value(em, ANY_LESSON, school, year, from);
    }

    /** Whether the school has ever planned the year; lessons that came otherwise follow no plan. */
    public boolean isPlanned(long school, int year) {
        return (Boolean) NativeQuery.value(em, PLANNED, school, year);
    }

    private int write(String sql, long school, int year, LocalDate from) {
        return NativeQuery.write(em, sql, school, year, from, days(school, year, from));
    }

    /** The school's days from a date to the year's end as JSON. */
    private String days(long school, int year, LocalDate from) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (Object[] row : rows(YEAR, school, year)) {
            List<SchoolDays.Off> off = rows(HOLIDAYS, school, year).stream()
                    .map(r -> new SchoolDays.Off(day(r[0]), day(r[1])))
                    .toList();
            Map<LocalDate, Integer> special = new HashMap<>();
            rows(SPECIAL, school, year).forEach(r -> special.put(day(r[0]), whole(r[1])));
            new SchoolDays(day(row[1]), off, special, (Boolean) row[2])
                    .between(from, day(row[0]))
                    .forEach(d -> json.add(Json.createObjectBuilder()
                            .add("date", d.date().toString())
                            .add("weekday", d.weekday())
                            .add("week", d.week())));
        }
        return json.build().toString();
    }

    private List<Object[]> rows(String sql, long school, int year) {
        return NativeQuery.rows(em, sql, school, year).toList();
    }
}
