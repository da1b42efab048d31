package org.dnevnik.reports.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dnevnik.journal.view.GridHead;

/** Reads topics and homework of a journal's lessons, one statement. */
public class PaperLessonsQuery {

    private static final String LESSONS = """
            SELECT l.id, l.date, l.number, l.topic,
                   (SELECT string_agg(h.text, '; ' ORDER BY h.id) FROM homework.homework AS h WHERE h.lesson = l.id AND h.year = ?1 AND h.state = 'ISSUED')
            FROM timetable.lesson AS l
            WHERE l.year = ?1 AND l.edu_group = ?2 AND l.subject = ?3 AND l.date BETWEEN ?4 AND ?5
            ORDER BY l.date, l.number, l.id""";

    private final EntityManager em;

    public PaperLessonsQuery(EntityManager em) {
        this.em = em;
    }

    @SuppressWarnings("unchecked")
    public List<PaperLesson> of(GridHead head, LocalDate first, LocalDate last) {
        List<Object[]> rows = em.createNativeQuery(LESSONS)
                .setParameter(1, head.year())
                .setParameter(2, head.group())
                .setParameter(3, head.subject())
                .setParameter(4, Date.valueOf(first))
                .setParameter(5, Date.valueOf(last))
                .getResultList();
        return rows.stream()
                .map(r -> new PaperLesson(
                        ((Number) r[0]).longValue(),
                        ((Date) r[1]).toLocalDate(),
                        ((Number) r[2]).intValue(),
                        Objects.toString(r[3], ""),
                        Objects.toString(r[4], "")))
                .toList();
    }
}
