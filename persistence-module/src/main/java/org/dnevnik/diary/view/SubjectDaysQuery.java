package org.dnevnik.diary.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.PupilCourse;
import org.dnevnik.kernel.NativeQuery;

/** Reads with one statement the lessons of a pupil's subject, the last first. */
public class SubjectDaysQuery {

    /** What lies further ahead has neither topic nor homework. */
    private static final int DAYS_AHEAD = 10;

    private static final String DAYS = """
            SELECT l.date, l.number, l.topic,
                   (SELECT string_agg(h.text, chr(10) ORDER BY h.id) FROM homework.homework AS h
                    WHERE h.lesson = l.id AND h.year = ?1 AND h.state = 'ISSUED'
                      AND (h.to_all OR EXISTS (SELECT FROM homework.task AS o WHERE o.homework = h.id AND o.year = ?1 AND o.person = ?2))),
                   (SELECT nullif(a.status, 'ATTEND') FROM journal.lesson_log_entry AS a
                    WHERE a.lesson = l.id AND a.year = ?1 AND a.person = ?2),
                   (SELECT string_agg(t.name || coalesce(': ' || w.title, ''), ', ' ORDER BY w.position)
                    FROM journal.work AS w JOIN journal.work_type AS t ON t.id = w.work_type
                    WHERE w.lesson = l.id AND w.year = ?1 AND l.date > ?7)
            FROM timetable.lesson AS l
            WHERE l.year = ?1 AND l.edu_group = ?3 AND l.subject = ?4 AND l.date BETWEEN ?5 AND ?6
              AND EXISTS (SELECT FROM school.enrolment AS e WHERE e.person = ?2 AND e.edu_group = ?3
                          AND l.date >= e.starts AND (e.ends IS NULL OR l.date <= e.ends))
            ORDER BY l.date DESC, l.number DESC""";

    private final EntityManager em;

    public SubjectDaysQuery(EntityManager em) {
        this.em = em;
    }

    private static LocalDate last(GridPeriod days, LocalDate today) {
        LocalDate soon = today.plusDays(DAYS_AHEAD);
        return days.ends().isBefore(soon) ? days.ends() : soon;
    }

    /** Of the days on which the pupil belonged to the group, up to ten days ahead. */
    public List<SubjectDay> of(PupilCourse course, int year, long pupil, GridPeriod days, LocalDate today) {
        return NativeQuery.rows(
                        em,
                        DAYS,
                        year,
                        pupil,
                        course.group(),
                        course.subject(),
                        days.starts(),
                        last(days, today),
                        today)
                .map(r -> new SubjectDay(
                        day(r[0]), whole(r[1]), (String) r[2], (String) r[3], (String) r[4], (String) r[5]))
                .toList();
    }
}
