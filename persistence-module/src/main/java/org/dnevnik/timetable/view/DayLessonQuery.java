package org.dnevnik.timetable.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Reads the lessons of days, and what stands in the way of one on another day; each method is one statement. */
public class DayLessonQuery {

    private static final String LESSONS = """
            SELECT l.id, l.year, l.date, l.number, g.id, g.name, s.id, s.name, l.teacher, %s, l.co_teacher, %s, coalesce(r.name, ''),
                   (SELECT count(DISTINCT e.person) FROM school.enrolment e
                    WHERE e.edu_group = g.id AND l.date BETWEEN e.starts AND coalesce(e.ends, 'infinity')),
                   EXISTS (SELECT FROM timetable.substitution x WHERE x.lesson = l.id AND x.year = l.year), l.school, b.starts, b.ends
            FROM timetable.lesson l
            JOIN school.edu_group g ON g.id = l.edu_group
            JOIN school.subject s ON s.id = l.subject
            LEFT JOIN people.person p ON p.id = l.teacher
            LEFT JOIN people.person q ON q.id = l.co_teacher
            LEFT JOIN school.place r ON r.id = l.place
            LEFT JOIN LATERAL timetable.bell_at(l.school, l.date, g.parallel, l.number) b ON true
            WHERE l.year = ?1 AND """.formatted(named("p"), named("q"));

    private static final String OF_DAYS = """
             l.school = ?2 AND l.date BETWEEN ?3 AND ?4 AND (CAST(?5 AS bigint) = 0 OR ?5 IN (l.teacher, l.co_teacher))
            ORDER BY l.date, l.number, g.parallel, g.name""";

    private static final String ONE = " l.id = ?2";

    private static final String ALIKE =
            " l.edu_group = ?2 AND l.subject = ?3 AND l.number = ?4 AND l.date BETWEEN ?5 AND ?6 ORDER BY l.date";

    // of the lesson's group, of its pupils, of its teachers, in its room
    private static final String IN_THE_WAY = """
            SELECT g.name FROM timetable.lesson l
            JOIN school.edu_group m ON m.id = l.edu_group
            JOIN timetable.lesson o ON o.year = l.year AND o.school = l.school AND o.date = ?3 AND o.id NOT IN (l.id, ?5)
            JOIN school.edu_group g ON g.id = o.edu_group
            WHERE l.year = ?1 AND l.id = ?2
              AND (CAST(?6 AS boolean) OR EXISTS (SELECT FROM timetable.substitution x WHERE x.lesson = o.id AND x.year = o.year))
              AND (o.edu_group = l.edu_group OR o.place = l.place
                   OR l.teacher IN (o.teacher, o.co_teacher) OR l.co_teacher IN (o.teacher, o.co_teacher)
                   OR EXISTS (SELECT FROM school.enrolment a JOIN school.enrolment b ON b.person = a.person
                              WHERE a.edu_group = l.edu_group AND b.edu_group = o.edu_group
                                AND CAST(?3 AS date) BETWEEN a.starts AND coalesce(a.ends, 'infinity')
                                AND CAST(?3 AS date) BETWEEN b.starts AND coalesce(b.ends, 'infinity')))
              AND timetable.together(l.school, CAST(?3 AS date), m.parallel, CAST(?4 AS smallint), g.parallel, o.number)
            ORDER BY g.name LIMIT 1""";

    private static final String OFF = """
            SELECT name FROM school.holiday WHERE school = ?1 AND CAST(?2 AS date) BETWEEN starts AND ends
              AND NOT EXISTS (SELECT FROM school.special_day d WHERE d.school = ?1 AND d.date = ?2 AND d.kind = 'WORKED')
            UNION ALL SELECT name FROM school.special_day WHERE school = ?1 AND date = ?2 AND kind = 'OFF' LIMIT 1""";

    private static final String PUPILS = """
            SELECT DISTINCT person FROM school.enrolment
            WHERE edu_group = ?1 AND CAST(?2 AS date) BETWEEN starts AND coalesce(ends, 'infinity')""";

    private final EntityManager em;

    public DayLessonQuery(EntityManager em) {
        this.em = em;
    }

    /** A lesson with its school. */
    public record Found(DayLesson lesson, long school) {}

    /** Surname and initials of a joined person, empty for nobody. */
    static String named(String person) {
        return "coalesce(%1$s.surname || ' ' || left(%1$s.given_name, 1) || '.' || coalesce(left(%1$s.patronymic, 1) || '.', ''), '')"
                .formatted(person);
    }

    /** @param teacher 0: everybody's */
    public List<DayLesson> lessons(long school, int year, LocalDate from, LocalDate to, long teacher) {
        return NativeQuery.rows(em, LESSONS + OF_DAYS, year, school, from, to, teacher)
                .map(DayLessonQuery::lesson)
                .toList();
    }

    /** Lessons of the same group and subject at the same number, on any weekday. */
    public List<DayLesson> alike(DayLesson lesson, LocalDate from, LocalDate to) {
        return NativeQuery.rows(
                        em,
                        LESSONS + ALIKE,
                        lesson.year(),
                        lesson.group(),
                        lesson.subjectId(),
                        lesson.number(),
                        from,
                        to)
                .map(DayLessonQuery::lesson)
                .toList();
    }

    public Optional<Found> lesson(long lesson, int year) {
        return NativeQuery.rows(em, LESSONS + ONE, year, lesson)
                .map(r -> new Found(lesson(r), number(r[15])))
                .findFirst();
    }

    /**
     * The group of a lesson that would be in the way if this one were held at another time.
     *
     * @param leaving a lesson that will not be there any more; 0 for none
     */
    public Optional<String> inTheWay(long lesson, int year, LocalDate date, int number, long leaving) {
        return inTheWay(lesson, year, date, number, leaving, true);
    }

    /** The group whose lesson is where it is by a change and not by the plan, in the way of a lesson at its own time. */
    public Optional<String> changeInTheWay(long lesson, int year, LocalDate date, int number) {
        return inTheWay(lesson, year, date, number, 0, false);
    }

    private Optional<String> inTheWay(
            long lesson, int year, LocalDate date, int number, long leaving, boolean planned) {
        return NativeQuery.values(em, IN_THE_WAY, year, lesson, date, number, leaving, planned)
                .map(String.class::cast)
                .findFirst();
    }

    /** Why the school has no lessons on a day; empty when it has. */
    public Optional<String> off(long school, LocalDate date) {
        return NativeQuery.values(em, OFF, school, date).map(String.class::cast).findFirst();
    }

    /** Everybody who learns in a group on a day. */
    public List<Long> pupils(long group, LocalDate date) {
        return NativeQuery.values(em, PUPILS, group, date)
                .map(NativeQuery::number)
                .toList();
    }

    private static DayLesson lesson(Object[] r) {
        return new DayLesson(
                number(r[0]),
                whole(r[1]),
                day(r[2]),
                LessonTime.read(r, 3, 16),
                number(r[4]),
                (String) r[5],
                number(r[6]),
                (String) r[7],
                id(r[8]),
                (String) r[9],
                id(r[10]),
                (String) r[11],
                (String) r[12],
                whole(r[13]),
                (Boolean) r[14]);
    }
}
