package org.dnevnik.diary.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.PupilCourse;

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
    @SuppressWarnings("unchecked")
    public List<SubjectDay> of(PupilCourse course, int year, long pupil, GridPeriod days, LocalDate today) {
        List<Object[]> rows = em.createNativeQuery(DAYS)
                .setParameter(1, year)
                .setParameter(2, pupil)
                .setParameter(3, course.group())
                .setParameter(4, course.subject())
                .setParameter(5, Date.valueOf(days.starts()))
                .setParameter(6, Date.valueOf(last(days, today)))
                .setParameter(7, Date.valueOf(today))
                .getResultList();
        return rows.stream()
                .map(r -> new SubjectDay(
                        ((Date) r[0]).toLocalDate(),
                        ((Number) r[1]).intValue(),
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        (String) r[5]))
                .toList();
    }
}
