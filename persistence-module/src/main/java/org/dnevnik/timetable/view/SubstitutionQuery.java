package org.dnevnik.timetable.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dnevnik.kernel.NativeQuery;

/** Reads the lessons of days and their changes; each method is one statement. */
public class SubstitutionQuery {

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

    private static final String CHANGES = """
            SELECT x.id, x.kind, g.name, s.name, x.date, x.number, %s, %s, coalesce(r.name, ''), %s, %s, coalesce(n.name, ''),
                   x.new_date, x.new_number, coalesce(w.name, ''), coalesce(x.reason, ''), coalesce(x.bundle, 0)
            FROM timetable.substitution x
            JOIN school.edu_group g ON g.id = x.edu_group
            JOIN school.subject s ON s.id = x.subject
            LEFT JOIN people.person a ON a.id = x.teacher
            LEFT JOIN people.person b ON b.id = x.co_teacher
            LEFT JOIN people.person c ON c.id = x.new_teacher
            LEFT JOIN people.person d ON d.id = x.new_co_teacher
            LEFT JOIN school.place r ON r.id = x.place
            LEFT JOIN school.place n ON n.id = x.new_place
            LEFT JOIN timetable.lesson o ON o.id = x.partner AND o.year = x.year
            LEFT JOIN school.edu_group w ON w.id = o.edu_group
            WHERE x.school = ?1 AND (x.date BETWEEN ?2 AND ?3 OR x.new_date BETWEEN ?2 AND ?3)
            ORDER BY x.date, x.number, g.parallel, g.name LIMIT 500""".formatted(named("a"), named("b"), named("c"), named("d"));

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

    private static final String MADE = """
            SELECT x.id, x.school, x.year, x.kind, x.lesson, g.id, g.name, s.name, x.date, x.number,
                   x.teacher, x.co_teacher, x.new_teacher, x.new_co_teacher
            FROM timetable.substitution x
            JOIN school.edu_group g ON g.id = x.edu_group
            JOIN school.subject s ON s.id = x.subject
            WHERE """;

    // two lessons that change places go back together; other weeks of the same confirmation stay
    private static final String ONE_CHANGE = """
             x.id IN (SELECT CAST(?1 AS bigint)
                      UNION SELECT z.id FROM timetable.substitution y
                            JOIN timetable.substitution z ON z.bundle = y.bundle AND z.school = y.school AND z.kind = 'SWAP'
                              AND (z.date, z.number, z.new_date, z.new_number) = (y.new_date, y.new_number, y.date, y.number)
                            WHERE y.id = ?1 AND y.kind = 'SWAP')
            ORDER BY x.id""";

    private static final String BUNDLE = " x.bundle = ?1 AND x.school = ?2 ORDER BY x.id";

    private static final String JOINED = "SELECT count(*) FROM timetable.substitution WHERE partner = ?1 AND year = ?2";

    private final EntityManager em;

    public SubstitutionQuery(EntityManager em) {
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
        return rows(LESSONS + OF_DAYS, year, school, Date.valueOf(from), Date.valueOf(to), teacher)
                .map(SubstitutionQuery::lesson)
                .toList();
    }

    /** Lessons of the same group and subject at the same number, on any weekday. */
    public List<DayLesson> alike(DayLesson lesson, LocalDate from, LocalDate to) {
        return rows(
                        LESSONS + ALIKE,
                        lesson.year(),
                        lesson.group(),
                        lesson.subjectId(),
                        lesson.number(),
                        Date.valueOf(from),
                        Date.valueOf(to))
                .map(SubstitutionQuery::lesson)
                .toList();
    }

    public Optional<Found> lesson(long lesson, int year) {
        return rows(LESSONS + ONE, year, lesson)
                .map(r -> new Found(lesson(r), Columns.number(r[15])))
                .findFirst();
    }

    /** What was planned for the days, or is held on them, and is other than planned. */
    public List<SubstitutionLine> changes(long school, LocalDate from, LocalDate to) {
        return rows(CHANGES, school, Date.valueOf(from), Date.valueOf(to))
                .map(r -> new SubstitutionLine(
                        Columns.number(r[0]),
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        Columns.date(r[4]),
                        (int) Columns.number(r[5]),
                        (String) r[6],
                        (String) r[7],
                        (String) r[8],
                        (String) r[9],
                        (String) r[10],
                        (String) r[11],
                        Columns.date(r[12]),
                        (int) Columns.number(r[13]),
                        (String) r[14],
                        (String) r[15],
                        Columns.number(r[16])))
                .toList();
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
        return values(IN_THE_WAY, year, lesson, Date.valueOf(date), number, leaving, planned)
                .map(String.class::cast)
                .findFirst();
    }

    /** Why the school has no lessons on a day; empty when it has. */
    public Optional<String> off(long school, LocalDate date) {
        return values(OFF, school, Date.valueOf(date)).map(String.class::cast).findFirst();
    }

    /** Everybody who learns in a group on a day. */
    public List<Long> pupils(long group, LocalDate date) {
        return values(PUPILS, group, Date.valueOf(date)).map(Columns::number).toList();
    }

    /** A change with those that go back together with it; empty for none. */
    public List<MadeChange> made(long substitution) {
        return rows(MADE + ONE_CHANGE, substitution)
                .map(SubstitutionQuery::change)
                .toList();
    }

    /** Changes made with one confirmation. */
    public List<MadeChange> bundle(long bundle, long school) {
        return rows(MADE + BUNDLE, bundle, school)
                .map(SubstitutionQuery::change)
                .toList();
    }

    /** Whether other lessons are held together with this one. */
    public boolean isJoined(long lesson, int year) {
        return values(JOINED, lesson, year).mapToLong(Columns::number).sum() > 0;
    }

    private static MadeChange change(Object[] r) {
        return new MadeChange(
                Columns.number(r[0]),
                Columns.number(r[1]),
                (int) Columns.number(r[2]),
                (String) r[3],
                Columns.id(r[4]),
                Columns.number(r[5]),
                (String) r[6],
                (String) r[7],
                Columns.date(r[8]),
                (int) Columns.number(r[9]),
                Stream.of(r[10], r[11], r[12], r[13])
                        .flatMap(Stream::ofNullable)
                        .map(Columns::number)
                        .distinct()
                        .toList());
    }

    private static DayLesson lesson(Object[] r) {
        return new DayLesson(
                Columns.number(r[0]),
                (int) Columns.number(r[1]),
                Columns.date(r[2]),
                Columns.time(r, 3, 16),
                Columns.number(r[4]),
                (String) r[5],
                Columns.number(r[6]),
                (String) r[7],
                Columns.id(r[8]),
                (String) r[9],
                Columns.id(r[10]),
                (String) r[11],
                (String) r[12],
                (int) Columns.number(r[13]),
                (Boolean) r[14]);
    }

    private Stream<Object[]> rows(String sql, Object... parameters) {
        return NativeQuery.rows(em, sql, parameters);
    }

    private Stream<Object> values(String sql, Object... parameters) {
        return NativeQuery.values(em, sql, parameters);
    }
}
