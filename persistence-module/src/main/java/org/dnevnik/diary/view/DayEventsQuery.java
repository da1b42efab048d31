package org.dnevnik.diary.view;

import static org.dnevnik.kernel.NativeQuery.day;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.NativeQuery;

/** Reads with one statement what a pupil's class has ahead: announced assessments, holidays, days that are other than usual. */
public class DayEventsQuery {

    private static final int DAYS_AHEAD = 6;

    private static final String EVENTS = """
            SELECT 'ASSESSMENT' AS kind, l.date AS starts, l.date AS ends, s.name, t.name || coalesce(': ' || w.title, '') AS detail
            FROM school.enrolment AS e
            JOIN school.edu_group AS g ON g.id = e.edu_group
            JOIN timetable.lesson AS l ON l.edu_group = e.edu_group AND l.year = ?2 AND l.date BETWEEN ?4 AND ?5
                 AND l.date >= e.starts AND (e.ends IS NULL OR l.date <= e.ends)
            JOIN journal.work AS w ON w.lesson = l.id AND w.year = ?2
            JOIN journal.work_type AS t ON t.id = w.work_type AND t.assessment
            JOIN school.subject AS s ON s.id = l.subject
            WHERE e.person = ?1 AND EXISTS (
                SELECT FROM school.reporting_period AS p JOIN journal.assessment_schedule AS x ON x.period = p.id
                WHERE p.school = l.school AND p.year = ?2 AND g.parallel BETWEEN p.parallel_from AND p.parallel_to
                  AND l.date BETWEEN p.starts AND p.ends)
            UNION ALL
            SELECT 'HOLIDAY', starts, ends, name, NULL FROM school.holiday WHERE school = ?3 AND starts <= ?5 AND ends >= ?4
            UNION ALL
            SELECT kind, date, date, name, CAST(weekday AS text) FROM school.special_day WHERE school = ?3 AND date BETWEEN ?4 AND ?5
            ORDER BY 2, 1, 4""";

    private final EntityManager em;

    public DayEventsQuery(EntityManager em) {
        this.em = em;
    }

    /** Of a day and the six after it. Assessments are told once the school has published their schedule. */
    public List<DayEvent> of(DiaryPupil pupil, LocalDate day) {
        return NativeQuery.rows(
                        em,
                        EVENTS,
                        pupil.person(),
                        AcademicYear.of(day).number(),
                        pupil.school(),
                        day,
                        day.plusDays(DAYS_AHEAD))
                .map(r -> new DayEvent((String) r[0], day(r[1]), day(r[2]), (String) r[3], (String) r[4]))
                .toList();
    }
}
