package org.dnevnik.timetable.view;

import static java.util.stream.Collectors.groupingBy;
import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.kernel.NativeQuery;

/** Reads who and what could stand in: teachers and when they are busy, rooms, lessons to be held together; each method is one statement. */
public class StandInQuery {

    // a row for each position
    private static final String TEACHERS = """
            SELECT p.id, %s, p.name_key, s.starts, coalesce(s.ends, DATE '9999-12-31'), coalesce(t.subjects, ''), coalesce(n.before, 0)
            FROM people.staff_position s
            JOIN people.person p ON p.id = s.person
            LEFT JOIN (SELECT x.person, string_agg(DISTINCT CAST(e.subject AS text), ',') AS subjects
                       FROM timetable.plan_entry e CROSS JOIN LATERAL (VALUES (e.teacher), (e.co_teacher)) AS x (person)
                       WHERE e.school = ?1 AND e.year = ?2 AND x.person IS NOT NULL GROUP BY x.person) AS t ON t.person = p.id
            LEFT JOIN (SELECT x.person, count(*) AS before
                       FROM timetable.substitution u
                       CROSS JOIN LATERAL (SELECT u.new_teacher WHERE u.new_teacher IS DISTINCT FROM u.teacher
                                           UNION SELECT u.new_co_teacher WHERE u.new_co_teacher IS DISTINCT FROM u.co_teacher) AS x (person)
                       WHERE u.school = ?1 AND u.year = ?2 AND u.kind = 'REPLACE' AND x.person IS NOT NULL GROUP BY x.person) AS n ON n.person = p.id
            WHERE s.school = ?1 AND (s.role = 'TEACHER' OR t.person IS NOT NULL)
              AND s.starts <= ?4 AND coalesce(s.ends, 'infinity') >= ?3
            ORDER BY p.name_key, p.id""".formatted(DayLessonQuery.named("p"));

    // lessons that are given, and of those that somebody else gives instead, who would have
    private static final String BUSY = """
            SELECT x.person, l.date, l.number, l.id, b.starts, b.ends
            FROM timetable.lesson l CROSS JOIN LATERAL (VALUES (l.teacher), (l.co_teacher)) AS x (person)
            JOIN school.edu_group g ON g.id = l.edu_group
            LEFT JOIN LATERAL timetable.bell_at(l.school, l.date, g.parallel, l.number) b ON true
            WHERE l.year = ?2 AND l.school = ?1 AND l.date BETWEEN ?3 AND ?4 AND x.person IS NOT NULL
            UNION ALL
            SELECT l.teacher, l.date, l.number, l.id, b.starts, b.ends
            FROM (SELECT DISTINCT person FROM people.staff_position WHERE school = ?1) AS s
            JOIN timetable.lesson l ON l.teacher = s.person AND l.year = ?2 AND l.date BETWEEN ?3 AND ?4 AND l.school <> ?1
            JOIN school.edu_group g ON g.id = l.edu_group
            LEFT JOIN LATERAL timetable.bell_at(l.school, l.date, g.parallel, l.number) b ON true
            UNION ALL
            SELECT x.teacher, x.date, x.number, 0, NULL, NULL FROM timetable.substitution x
            WHERE x.school = ?1 AND x.year = ?2 AND x.date BETWEEN ?3 AND ?4 AND x.kind IN ('REPLACE', 'MERGE')
              AND x.teacher IS NOT NULL AND x.new_teacher IS DISTINCT FROM x.teacher AND x.new_co_teacher IS DISTINCT FROM x.teacher""";

    private static final String PLACES = """
            SELECT r.id, r.name, coalesce(r.capacity, 0) FROM school.place r
            WHERE r.school = ?2 AND coalesce(r.capacity, ?5) >= ?5
              AND NOT EXISTS (
                  SELECT FROM timetable.lesson o JOIN school.edu_group g ON g.id = o.edu_group JOIN school.edu_group m ON m.id = ?6
                  WHERE o.year = ?1 AND o.school = ?2 AND o.date = ?3 AND o.place = r.id
                    AND timetable.together(?2, ?3, m.parallel, CAST(?4 AS smallint), g.parallel, o.number))
            ORDER BY r.capacity NULLS LAST, length(r.name), r.name""";

    // who begins by one bell can be taught as one, whichever number the lesson has in the shift; by the number where no
    // bell rings for one of them
    private static final String JOINT = """
            SELECT l.id, o.id, g.name, %s, coalesce(r.name, ''),
                   (SELECT count(DISTINCT e.person) FROM school.enrolment e
                    WHERE e.edu_group IN (l.edu_group, o.edu_group) AND l.date BETWEEN e.starts AND coalesce(e.ends, 'infinity')),
                   coalesce(r.capacity, 0)
            FROM timetable.lesson l
            JOIN timetable.lesson o ON o.year = l.year AND o.school = l.school AND o.date = l.date
                                   AND o.subject = l.subject AND o.id <> l.id AND o.teacher IS NOT NULL AND o.teacher IS DISTINCT FROM l.teacher
            JOIN school.edu_group m ON m.id = l.edu_group
            JOIN school.edu_group g ON g.id = o.edu_group
            JOIN people.person p ON p.id = o.teacher
            LEFT JOIN school.place r ON r.id = o.place
            LEFT JOIN LATERAL timetable.bell_at(l.school, l.date, m.parallel, l.number) a ON true
            LEFT JOIN LATERAL timetable.bell_at(o.school, o.date, g.parallel, o.number) b ON true
            WHERE l.year = ?1 AND l.id = ANY (CAST(?2 AS bigint[])) AND coalesce(a.starts = b.starts, o.number = l.number)
              AND NOT EXISTS (SELECT FROM timetable.substitution x WHERE x.lesson = o.id AND x.year = o.year AND x.kind = 'MERGE')
            ORDER BY l.id, 6, g.name""".formatted(DayLessonQuery.named("p"));

    private final EntityManager em;

    public StandInQuery(EntityManager em) {
        this.em = em;
    }

    /** Everybody who teaches in the school on one of the days. */
    public List<TeacherAtHand> teachers(long school, int year, LocalDate from, LocalDate to) {
        return NativeQuery.rows(em, TEACHERS, school, year, from, to)
                .collect(groupingBy(r -> number(r[0]), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(StandInQuery::teacher)
                .toList();
    }

    /** When the school's teachers give lessons, here or elsewhere. */
    public List<BusyHour> busy(long school, int year, LocalDate from, LocalDate to) {
        return NativeQuery.rows(em, BUSY, school, year, from, to)
                .map(r -> new BusyHour(number(r[0]), day(r[1]), LessonTime.read(r, 2, 4), number(r[3])))
                .toList();
    }

    /** Rooms that are free while the lesson is held and have seats for its pupils, the smallest first. */
    public List<FreePlace> places(long school, DayLesson lesson) {
        return NativeQuery.rows(
                        em,
                        PLACES,
                        lesson.year(),
                        school,
                        lesson.date(),
                        lesson.number(),
                        lesson.pupils(),
                        lesson.group())
                .map(r -> new FreePlace(number(r[0]), (String) r[1], whole(r[2])))
                .toList();
    }

    /** With which lessons these could be held together. */
    public List<JointLesson> joint(int year, List<Long> lessons) {
        return NativeQuery.rows(em, JOINT, year, NativeQuery.array(lessons))
                .map(r -> new JointLesson(
                        number(r[0]),
                        number(r[1]),
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        whole(r[5]),
                        whole(r[6])))
                .toList();
    }

    private static TeacherAtHand teacher(List<Object[]> positions) {
        Object[] first = positions.get(0);
        String subjects = (String) first[5];
        return new TeacherAtHand(
                number(first[0]),
                (String) first[1],
                (String) first[2],
                positions.stream()
                        .map(r -> new TeacherAtHand.Span(day(r[3]), day(r[4])))
                        .toList(),
                subjects.isEmpty()
                        ? Set.of()
                        : Arrays.stream(subjects.split(",", -1))
                                .map(Long::valueOf)
                                .collect(Collectors.toSet()),
                whole(first[6]));
    }
}
