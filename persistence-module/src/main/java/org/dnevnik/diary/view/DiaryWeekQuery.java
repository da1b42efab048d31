package org.dnevnik.diary.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dnevnik.kernel.AcademicYear;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pupil's week: one statement for the lessons with absence and homework, one for works and marks, and a third, for the
 * names of holidays, only when a working day is empty.
 */
public class DiaryWeekQuery {

    /** Stands where lessons say what is other than planned. */
    private static final String OF_THE_DAY = "DAY";

    // the year is named for every partitioned table, so that the planner opens one partition of each; homework is read
    // in one pass over the groups and the days, as it is due on its lesson's day, or on a day without a lesson of it
    private static final String LESSONS = """
            WITH h AS MATERIALIZED (
                SELECT o.lesson, o.due, o.edu_group, o.subject, string_agg(o.text, chr(10) ORDER BY o.id) AS text,
                       (array_agg(t.id ORDER BY o.id))[1] AS task, (array_agg(t.state ORDER BY o.id))[1] AS state
                FROM school.enrolment AS m
                JOIN homework.homework AS o
                     ON o.edu_group = m.edu_group AND o.year = ?1 AND o.due BETWEEN ?2 AND ?3 AND o.state = 'ISSUED'
                LEFT JOIN homework.task AS t ON t.homework = o.id AND t.year = ?1 AND t.person = ?4
                WHERE m.person = ?4 AND (o.to_all OR t.id IS NOT NULL)
                  AND o.due >= m.starts AND (m.ends IS NULL OR o.due <= m.ends)
                GROUP BY o.lesson, o.due, o.edu_group, o.subject)
            SELECT l.id, l.date, l.number, b.starts, b.ends, s.name,
                   t.surname || coalesce(' ' || left(t.given_name, 1) || '.', '') || coalesce(' ' || left(t.patronymic, 1) || '.', ''),
                   p.name, CASE WHEN g.kind <> 'CLASS' THEN g.name END, l.topic,
                   h.text,
                   (SELECT string_agg(f.id || '/' || f.name, chr(10) ORDER BY f.id)
                    FROM files.stored_file AS f WHERE f.owner_kind = 'LESSON' AND f.owner = l.id),
                   nullif(a.status, 'ATTEND'), a.minutes, a.remark,
                   CASE WHEN x.kind IS NULL THEN '' WHEN x.kind = 'SWAP' THEN 'MOVE'
                        WHEN x.kind = 'REPLACE' AND (x.teacher, x.co_teacher) IS NOT DISTINCT FROM (x.new_teacher, x.new_co_teacher) THEN 'PLACE'
                        ELSE x.kind END, '', h.task, h.state
            FROM school.enrolment AS e
            JOIN school.edu_group AS g ON g.id = e.edu_group
            JOIN timetable.lesson AS l ON l.edu_group = e.edu_group AND l.year = ?1 AND l.date BETWEEN ?2 AND ?3
                 AND l.date >= e.starts AND (e.ends IS NULL OR l.date <= e.ends)
            JOIN school.subject AS s ON s.id = l.subject
            LEFT JOIN LATERAL timetable.bell_at(l.school, l.date, g.parallel, l.number) AS b ON true
            LEFT JOIN people.person AS t ON t.id = l.teacher
            LEFT JOIN school.place AS p ON p.id = l.place
            LEFT JOIN timetable.substitution AS x ON x.lesson = l.id AND x.year = ?1
            LEFT JOIN h ON h.lesson = l.id
            LEFT JOIN journal.lesson_log_entry AS a
                 ON a.lesson = l.id AND a.year = ?1 AND a.person = ?4 AND (a.status <> 'ATTEND' OR a.remark IS NOT NULL)
            WHERE e.person = ?4
            UNION ALL
            SELECT -x.id, x.date, x.number, b.starts, b.ends, s.name, NULL, NULL, CASE WHEN g.kind <> 'CLASS' THEN g.name END, NULL, NULL, NULL, NULL, NULL, NULL,
                   CASE x.kind WHEN 'CANCEL' THEN 'CANCEL' ELSE 'AWAY' END,
                   CASE x.kind WHEN 'CANCEL' THEN '' ELSE to_char(x.new_date, 'DD.MM') || ', № ' || x.new_number END,
                   CAST(NULL AS bigint), NULL
            FROM school.enrolment AS e
            JOIN school.edu_group AS g ON g.id = e.edu_group
            JOIN timetable.substitution AS x ON x.edu_group = e.edu_group AND x.year = ?1 AND x.date BETWEEN ?2 AND ?3
                 AND x.kind IN ('CANCEL', 'MOVE', 'SWAP') AND x.date >= e.starts AND (e.ends IS NULL OR x.date <= e.ends)
            JOIN school.subject AS s ON s.id = x.subject
            LEFT JOIN LATERAL timetable.bell_at(x.school, x.date, g.parallel, x.number) AS b ON true
            WHERE e.person = ?4
            UNION ALL
            SELECT 0, h.due, 0, NULL, NULL, s.name, NULL, NULL, CASE WHEN g.kind <> 'CLASS' THEN g.name END, NULL, h.text, NULL, NULL, NULL, NULL,
                   'DAY', '', h.task, h.state
            FROM h
            JOIN school.edu_group AS g ON g.id = h.edu_group
            JOIN school.subject AS s ON s.id = h.subject
            WHERE h.lesson IS NULL
            ORDER BY 2, 3, 6""";

    // a work without this pupil's mark is told only while it is ahead, one whose mark was taken back always; the ledger
    // is asked for marks that were touched again alone
    private static final String MARKS = """
            SELECT w.lesson, w.id, t.name, w.title, m.value, m.grade,
                   coalesce(m.level, CAST(m.grade AS smallint), 0), m.comment, m.due,
                   CASE WHEN m.version > 1 AND m.value IS NULL THEN (
                       SELECT h.old_value FROM journal.ledger AS h
                       WHERE h.lesson = w.lesson AND h.year = ?1 AND h.work = w.id AND h.pupil = ?2 AND h.kind = 'MARK'
                       ORDER BY h.id DESC LIMIT 1) ELSE m.old_value END,
                   m.version > 1 AND (m.value IS NULL OR EXISTS (
                       SELECT FROM journal.ledger AS h
                       WHERE h.lesson = w.lesson AND h.year = ?1 AND h.work = w.id AND h.pupil = ?2 AND h.kind = 'MARK'
                         AND h.old_value IS NOT NULL))
            FROM journal.work AS w
            JOIN journal.work_type AS t ON t.id = w.work_type
            JOIN timetable.lesson AS l ON l.id = w.lesson AND l.year = ?1
            LEFT JOIN journal.mark AS m ON m.work = w.id AND m.year = ?1 AND m.person = ?2
            WHERE w.year = ?1 AND w.lesson = ANY (CAST(?3 AS bigint[])) AND (m.value IS NOT NULL OR m.version > 1 OR l.date > ?4)
            ORDER BY w.lesson, w.position""";

    private static final String HOLIDAYS = """
            SELECT starts, ends, name FROM school.holiday WHERE school = ?1 AND starts <= ?3 AND ends >= ?2
            UNION ALL
            SELECT date, date, name FROM school.special_day WHERE school = ?1 AND kind = 'OFF' AND date BETWEEN ?2 AND ?3""";

    private final EntityManager em;

    public DiaryWeekQuery(EntityManager em) {
        this.em = em;
    }

    private record Holiday(LocalDate starts, LocalDate ends, String name) {
        boolean covers(LocalDate day) {
            return !day.isBefore(starts) && !day.isAfter(ends);
        }
    }

    /** One day, with as many statements as a week. */
    public DiaryDay day(DiaryPupil pupil, LocalDate date, LocalDate today) {
        return days(pupil, date, date, today).get(0);
    }

    /** @param monday first day of the week */
    public DiaryWeek of(DiaryPupil pupil, LocalDate monday, LocalDate today) {
        return new DiaryWeek(pupil, monday, today, days(pupil, monday, monday.plusDays(6), today));
    }

    private List<DiaryDay> days(DiaryPupil pupil, LocalDate first, LocalDate last, LocalDate today) {
        int year = AcademicYear.of(first).number();
        List<Object[]> rows = rows(pupil.person(), year, first, last);
        Map<LocalDate, List<DiaryLesson>> lessons =
                byDay(rows.stream().filter(r -> !OF_THE_DAY.equals(r[15])), DiaryWeekQuery::lesson);
        Map<LocalDate, List<DayTask>> tasks =
                byDay(rows.stream().filter(r -> OF_THE_DAY.equals(r[15])), DiaryWeekQuery::task);
        Map<Long, List<DiaryMark>> marks = marks(pupil.person(), year, lessons, today);
        List<LocalDate> dates = first.datesUntil(last.plusDays(1))
                .filter(d -> lessons.containsKey(d)
                        || tasks.containsKey(d)
                        || first.equals(last)
                        || d.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .toList();
        List<Holiday> holidays =
                lessons.keySet().containsAll(dates) ? List.of() : holidays(pupil.school(), first, last);
        return dates.stream()
                .map(d -> new DiaryDay(
                        d,
                        holiday(holidays, d),
                        withMarks(lessons.getOrDefault(d, List.of()), marks),
                        tasks.getOrDefault(d, List.of())))
                .toList();
    }

    private static List<DiaryLesson> withMarks(List<DiaryLesson> lessons, Map<Long, List<DiaryMark>> marks) {
        return lessons.stream()
                .map(l -> marks.containsKey(l.id()) ? l.with(marks.getOrDefault(l.id(), List.of())) : l)
                .toList();
    }

    private static @Nullable String holiday(List<Holiday> holidays, LocalDate day) {
        return holidays.stream()
                .filter(h -> h.covers(day))
                .map(Holiday::name)
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(long pupil, int year, LocalDate first, LocalDate last) {
        return em.createNativeQuery(LESSONS)
                .setParameter(1, year)
                .setParameter(2, Date.valueOf(first))
                .setParameter(3, Date.valueOf(last))
                .setParameter(4, pupil)
                .getResultList();
    }

    private static <T> Map<LocalDate, List<T>> byDay(Stream<Object[]> rows, Function<Object[], T> read) {
        return rows.collect(groupingBy(r -> ((Date) r[1]).toLocalDate(), TreeMap::new, mapping(read, toList())));
    }

    private static DayTask task(Object[] r) {
        return new DayTask((String) r[5], (String) r[8], (String) r[10], id(r[17]), (String) r[18]);
    }

    private static @Nullable Long id(@Nullable Object column) {
        return column == null ? null : (Long) ((Number) column).longValue();
    }

    private static DiaryLesson lesson(Object[] r) {
        return new DiaryLesson(
                ((Number) r[0]).longValue(),
                ((Number) r[2]).intValue(),
                time(r[3]),
                time(r[4]),
                (String) r[5],
                (String) r[6],
                (String) r[7],
                (String) r[8],
                (String) r[9],
                (String) r[10],
                LessonFile.read((String) r[11]),
                (String) r[12],
                r[13] == null ? null : ((Number) r[13]).intValue(),
                (String) r[14],
                (String) r[15],
                (String) r[16],
                id(r[17]),
                (String) r[18],
                List.of());
    }

    private static @Nullable LocalTime time(@Nullable Object column) {
        return column == null ? null : ((Time) column).toLocalTime();
    }

    @SuppressWarnings("unchecked")
    private Map<Long, List<DiaryMark>> marks(
            long pupil, int year, Map<LocalDate, List<DiaryLesson>> lessons, LocalDate today) {
        if (lessons.isEmpty()) {
            return Map.of();
        }
        String ids = lessons.values().stream()
                .flatMap(List::stream)
                .map(l -> Long.toString(l.id()))
                .collect(joining(",", "{", "}"));
        List<Object[]> rows = em.createNativeQuery(MARKS)
                .setParameter(1, year)
                .setParameter(2, pupil)
                .setParameter(3, ids)
                .setParameter(4, Date.valueOf(today))
                .getResultList();
        return rows.stream()
                .collect(groupingBy(r -> ((Number) r[0]).longValue(), mapping(DiaryWeekQuery::mark, toList())));
    }

    private static DiaryMark mark(Object[] r) {
        return new DiaryMark(
                ((Number) r[1]).longValue(),
                (String) r[2],
                (String) r[3],
                (String) r[4],
                (BigDecimal) r[5],
                ((Number) r[6]).intValue(),
                (String) r[7],
                r[8] == null ? null : ((Date) r[8]).toLocalDate(),
                (String) r[9],
                Boolean.TRUE.equals(r[10]));
    }

    @SuppressWarnings("unchecked")
    private List<Holiday> holidays(long school, LocalDate first, LocalDate last) {
        List<Object[]> rows = em.createNativeQuery(HOLIDAYS)
                .setParameter(1, school)
                .setParameter(2, Date.valueOf(first))
                .setParameter(3, Date.valueOf(last))
                .getResultList();
        return rows.stream()
                .map(r -> new Holiday(((Date) r[0]).toLocalDate(), ((Date) r[1]).toLocalDate(), (String) r[2]))
                .toList();
    }
}
