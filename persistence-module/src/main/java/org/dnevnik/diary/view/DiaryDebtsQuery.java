package org.dnevnik.diary.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.AcademicYear;

/** Reads what a pupil owes this year, the earliest day first. */
public class DiaryDebtsQuery {

    private static final int MOST = 200;

    private static final String DEBTS = """
            SELECT s.name, t.name, w.title, l.date, m.due, m.comment
            FROM journal.mark AS m
            JOIN journal.work AS w ON w.id = m.work AND w.year = ?2
            JOIN journal.work_type AS t ON t.id = w.work_type
            JOIN timetable.lesson AS l ON l.id = m.lesson AND l.year = ?2
            JOIN school.subject AS s ON s.id = l.subject
            WHERE m.person = ?1 AND m.year = ?2 AND m.due IS NOT NULL
            ORDER BY m.due, l.date, m.id LIMIT\s""" + MOST;

    private final EntityManager em;

    public DiaryDebtsQuery(EntityManager em) {
        this.em = em;
    }

    @SuppressWarnings("unchecked")
    public List<DiaryDebt> of(long pupil, LocalDate today) {
        List<Object[]> rows = em.createNativeQuery(DEBTS)
                .setParameter(1, pupil)
                .setParameter(2, AcademicYear.of(today).number())
                .getResultList();
        return rows.stream()
                .map(r -> new DiaryDebt(
                        (String) r[0],
                        (String) r[1],
                        (String) r[2],
                        ((Date) r[3]).toLocalDate(),
                        ((Date) r[4]).toLocalDate(),
                        (String) r[5]))
                .toList();
    }
}
