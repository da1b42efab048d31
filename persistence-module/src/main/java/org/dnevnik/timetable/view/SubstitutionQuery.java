package org.dnevnik.timetable.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the lessons of a day, its changes, and who and what is free. */
public class SubstitutionQuery {

    private static final String NAME =
            "coalesce(p.surname || ' ' || left(p.given_name, 1) || '.' || coalesce(left(p.patronymic, 1) || '.', ''), '')";

    private static final String LESSONS =
            "SELECT l.id, l.year, l.number, g.id, g.name, s.name, l.teacher, " + NAME + """
            , coalesce(r.name, ''), EXISTS (SELECT FROM timetable.substitution x WHERE x.lesson = l.id AND x.year = l.year), l.school, l.date
            FROM timetable.lesson l
            JOIN school.edu_group g ON g.id = l.edu_group
            JOIN school.subject s ON s.id = l.subject
            LEFT JOIN people.person p ON p.id = l.teacher
            LEFT JOIN school.place r ON r.id = l.place
            WHERE l.year = ?1 AND""";

    private static final String OF_DAY = " l.school = ?2 AND l.date = ?3 ORDER BY l.number, g.parallel, g.name";

    private static final String ONE = " l.id = ?2";

    private static final String CHANGES = """
            SELECT x.id, x.kind, g.name, s.name, x.date, x.number,
                   coalesce(o.surname || ' ' || left(o.given_name, 1) || '.' || coalesce(left(o.patronymic, 1) || '.', ''), ''), coalesce(r.name, ''),
                   coalesce(p.surname || ' ' || left(p.given_name, 1) || '.' || coalesce(left(p.patronymic, 1) || '.', ''), ''), coalesce(n.name, ''),
                   x.new_date, x.new_number, coalesce(x.reason, '')
            FROM timetable.substitution x
            JOIN school.edu_group g ON g.id = x.edu_group
            JOIN school.subject s ON s.id = x.subject
            LEFT JOIN people.person o ON o.id = x.teacher
            LEFT JOIN people.person p ON p.id = x.new_teacher
            LEFT JOIN school.place r ON r.id = x.place
            LEFT JOIN school.place n ON n.id = x.new_place
            WHERE x.school = ?1 AND (x.date = ?2 OR x.new_date = ?2)
            ORDER BY x.date, x.number, g.parallel, g.name LIMIT 500""";

    private static final String FREE = "SELECT p.id, " + NAME + """
            , EXISTS (SELECT FROM timetable.plan_entry e WHERE e.year = l.year AND (e.teacher = p.id OR e.co_teacher = p.id) AND e.subject = l.subject),
                   EXISTS (SELECT FROM timetable.lesson d WHERE d.year = l.year AND d.date = ?3 AND d.teacher = p.id),
                   (SELECT count(*) FROM timetable.substitution x WHERE x.new_teacher = p.id AND x.year = l.year AND x.kind = 'REPLACE')
            FROM timetable.lesson l
            JOIN people.person p ON p.id IN (SELECT person FROM people.staff_position
                                             WHERE school = l.school AND role = 'TEACHER' AND ends IS NULL)
            WHERE l.year = ?1 AND l.id = ?2 AND p.id IS DISTINCT FROM l.teacher
              AND NOT EXISTS (SELECT FROM timetable.lesson o
                              WHERE o.year = l.year AND o.date = ?3 AND o.number = ?4 AND (o.teacher = p.id OR o.co_teacher = p.id))
            ORDER BY 3 DESC, 4 DESC, 5, p.name_key""";

    private static final String FREE_PLACES = """
            SELECT r.id, r.name FROM school.place r
            WHERE r.school = ?2 AND NOT EXISTS (SELECT FROM timetable.lesson o
                                                WHERE o.year = ?1 AND o.date = ?3 AND o.number = ?4 AND o.place = r.id)
            ORDER BY length(r.name), r.name""";

    // of the lesson's group, of its pupils, of its teacher, in its room
    private static final String IN_THE_WAY = """
            SELECT g.name FROM timetable.lesson l
            JOIN timetable.lesson o ON o.year = l.year AND o.school = l.school AND o.date = ?3 AND o.number = ?4 AND o.id <> l.id
            JOIN school.edu_group g ON g.id = o.edu_group
            WHERE l.year = ?1 AND l.id = ?2
              AND (o.edu_group = l.edu_group OR o.place = l.place
                   OR l.teacher IN (o.teacher, o.co_teacher) OR l.co_teacher IN (o.teacher, o.co_teacher)
                   OR EXISTS (SELECT FROM school.enrolment a JOIN school.enrolment b ON b.person = a.person
                              WHERE a.edu_group = l.edu_group AND b.edu_group = o.edu_group AND a.ends IS NULL AND b.ends IS NULL))
            LIMIT 1""";

    private static final String PUPILS = """
            SELECT e.person FROM school.enrolment e JOIN timetable.lesson l ON l.edu_group = e.edu_group
            WHERE l.year = ?1 AND l.id = ?2 AND e.ends IS NULL""";

    private static final String SCHOOL = "SELECT school FROM timetable.substitution WHERE id = ?1";

    private final EntityManager em;

    public SubstitutionQuery(EntityManager em) {
        this.em = em;
    }

    /** A lesson with its school and day. */
    public record Found(DayLesson lesson, long school, LocalDate date) {}

    public List<DayLesson> lessons(long school, int year, LocalDate date) {
        return rows(LESSONS + OF_DAY, year, school, Date.valueOf(date))
                .map(SubstitutionQuery::lesson)
                .toList();
    }

    public Optional<Found> lesson(long lesson, int year) {
        return rows(LESSONS + ONE, year, lesson)
                .map(r -> new Found(lesson(r), number(r[10]), date(r[11])))
                .findFirst();
    }

    public List<SubstitutionLine> changes(long school, LocalDate date) {
        return rows(CHANGES, school, Date.valueOf(date))
                .map(r -> new SubstitutionLine(
                        number(r[0]),
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        date(r[4]),
                        (int) number(r[5]),
                        (String) r[6],
                        (String) r[7],
                        (String) r[8],
                        (String) r[9],
                        date(r[10]),
                        (int) number(r[11]),
                        (String) r[12]))
                .toList();
    }

    /** Those who could give the lesson at a time, best first. */
    public List<FreeTeacher> freeTeachers(long lesson, int year, LocalDate date, int number) {
        return rows(FREE, year, lesson, Date.valueOf(date), number)
                .map(r -> new FreeTeacher(
                        number(r[0]), (String) r[1], (Boolean) r[2], (Boolean) r[3], (int) number(r[4])))
                .toList();
    }

    public List<PlanName> freePlaces(long school, int year, LocalDate date, int number) {
        return rows(FREE_PLACES, year, school, Date.valueOf(date), number)
                .map(r -> new PlanName(number(r[0]), (String) r[1]))
                .toList();
    }

    /** The group of a lesson that would be in the way if this one were held at another time. */
    public Optional<String> inTheWay(long lesson, int year, LocalDate date, int number) {
        return values(IN_THE_WAY, year, lesson, Date.valueOf(date), number)
                .map(String.class::cast)
                .findFirst();
    }

    /** Everybody who learns at the lesson. */
    public List<Long> pupils(long lesson, int year) {
        return values(PUPILS, year, lesson).map(SubstitutionQuery::number).toList();
    }

    /** The school of a change. */
    public Optional<Long> school(long substitution) {
        return values(SCHOOL, substitution).map(SubstitutionQuery::number).findFirst();
    }

    private static DayLesson lesson(Object[] r) {
        return new DayLesson(
                number(r[0]),
                (int) number(r[1]),
                (int) number(r[2]),
                number(r[3]),
                (String) r[4],
                (String) r[5],
                id(r[6]),
                (String) r[7],
                (String) r[8],
                (Boolean) r[9]);
    }

    @SuppressWarnings("unchecked")
    private Stream<Object[]> rows(String sql, Object... parameters) {
        return ((List<Object[]>) query(sql, parameters).getResultList()).stream();
    }

    @SuppressWarnings("unchecked")
    private Stream<Object> values(String sql, Object... parameters) {
        return ((List<Object>) query(sql, parameters).getResultList()).stream();
    }

    private jakarta.persistence.Query query(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private static LocalDate date(Object column) {
        return column instanceof LocalDate date ? date : ((Date) column).toLocalDate();
    }

    private static @Nullable Long id(@Nullable Object column) {
        return column == null ? null : Long.valueOf(number(column));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
