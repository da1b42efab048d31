package org.dnevnik.reports.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.kernel.NativeQuery;

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

    public List<PaperLesson> of(GridHead head, LocalDate first, LocalDate last) {
        return NativeQuery.rows(em, LESSONS, head.year(), head.group(), head.subject(), first, last)
                .map(r -> new PaperLesson(
                        number(r[0]), day(r[1]), whole(r[2]), Objects.toString(r[3], ""), Objects.toString(r[4], "")))
                .toList();
    }
}
