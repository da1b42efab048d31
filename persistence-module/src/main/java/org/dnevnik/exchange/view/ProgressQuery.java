package org.dnevnik.exchange.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.NativeQuery;

/** Reads a pupil's progress over some days of one academic year, one statement for each kind of rows. */
public class ProgressQuery {

    private static final String MARKS = """
            SELECT l.date, s.name, t.name, w.title, m.value
            FROM journal.mark m
            JOIN timetable.lesson l ON l.id = m.lesson AND l.year = ?1
            JOIN school.subject s ON s.id = l.subject
            JOIN journal.work w ON w.id = m.work AND w.year = ?1
            JOIN journal.work_type t ON t.id = w.work_type
            WHERE m.year = ?1 AND m.person = ?2 AND m.value IS NOT NULL AND l.date BETWEEN ?3 AND ?4
            ORDER BY l.date, l.number, w.position""";

    private static final String LESSONS = """
            SELECT l.date, l.number, s.name, l.topic, h.text, nullif(a.status, 'ATTEND')
            FROM school.enrolment e
            JOIN timetable.lesson l ON l.edu_group = e.edu_group AND l.year = ?1 AND l.date BETWEEN ?3 AND ?4
                 AND l.date >= e.starts AND (e.ends IS NULL OR l.date <= e.ends)
            JOIN school.subject s ON s.id = l.subject
            LEFT JOIN LATERAL (
                SELECT string_agg(o.text, chr(10) ORDER BY o.id) AS text
                FROM homework.homework o
                LEFT JOIN homework.task k ON k.homework = o.id AND k.year = ?1 AND k.person = ?2
                WHERE o.lesson = l.id AND o.year = ?1 AND o.state = 'ISSUED' AND (o.to_all OR k.id IS NOT NULL)) AS h ON true
            LEFT JOIN journal.lesson_log_entry a ON a.lesson = l.id AND a.year = ?1 AND a.person = ?2
            WHERE e.person = ?2
            ORDER BY l.date, l.number, s.name""";

    private static final String PERIODS = """
            SELECT r.kind, r.number, r.starts, r.ends, s.name, m.value
            FROM school.reporting_period r
            LEFT JOIN (journal.period_mark m JOIN school.subject s ON s.id = m.subject)
                 ON m.period = r.id AND m.year = ?1 AND m.person = ?2 AND m.kind = 'PERIOD' AND m.value IS NOT NULL
            WHERE r.school = ?3 AND r.year = ?1 AND ?4 BETWEEN r.parallel_from AND r.parallel_to
            ORDER BY r.starts, r.ends, r.number, s.name""";

    private final EntityManager em;
    private final long child;
    private final LocalDate from;
    private final LocalDate to;

    /** @param to the last day, in the academic year of the first */
    public ProgressQuery(EntityManager em, long child, LocalDate from, LocalDate to) {
        this.em = em;
        this.child = child;
        this.from = from;
        this.to = to;
    }

    public List<ProgressMark> marks() {
        return ofDays(MARKS).stream()
                .map(r -> new ProgressMark(day(r[0]), (String) r[1], (String) r[2], (String) r[3], (String) r[4]))
                .toList();
    }

    public List<ProgressLesson> lessons() {
        return ofDays(LESSONS).stream()
                .map(r -> new ProgressLesson(
                        day(r[0]), whole(r[1]), (String) r[2], (String) r[3], (String) r[4], (String) r[5]))
                .toList();
    }

    /** All periods of the year in which the days lie. */
    public List<ProgressPeriod> periods(long school, int parallel) {
        List<Object[]> rows =
                NativeQuery.rows(em, PERIODS, year(), child, school, parallel).toList();
        Map<ProgressPeriod, List<ProgressPeriod.Total>> totals = new LinkedHashMap<>();
        for (Object[] r : rows) {
            ProgressPeriod period = new ProgressPeriod((String) r[0], whole(r[1]), day(r[2]), day(r[3]), List.of());
            List<ProgressPeriod.Total> own = totals.computeIfAbsent(period, p -> new ArrayList<>());
            if (r[4] != null) {
                own.add(new ProgressPeriod.Total((String) r[4], (String) r[5]));
            }
        }
        return totals.entrySet().stream()
                .map(e -> new ProgressPeriod(
                        e.getKey().kind(),
                        e.getKey().number(),
                        e.getKey().starts(),
                        e.getKey().ends(),
                        e.getValue()))
                .toList();
    }

    private List<Object[]> ofDays(String sql) {
        return NativeQuery.rows(em, sql, year(), child, from, to).toList();
    }

    private int year() {
        return AcademicYear.of(from).number();
    }
}
