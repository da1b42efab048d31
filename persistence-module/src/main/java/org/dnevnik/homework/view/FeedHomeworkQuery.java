package org.dnevnik.homework.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.timetable.view.FeedEvent;

/** Reads the homework of a pupil as a calendar shows it: on the day on which it is due. */
public class FeedHomeworkQuery {

    private static final String DUE = """
            SELECT t.year || '-' || t.id, h.due, s.name, h.text, t.version + h.version
            FROM homework.task t
            JOIN homework.homework h ON h.id = t.homework AND h.year = t.year
            JOIN school.subject s ON s.id = h.subject
            WHERE t.person = ?1 AND t.year BETWEEN ?4 AND ?5 AND h.due BETWEEN ?2 AND ?3 AND h.state = 'ISSUED'
              AND t.state NOT IN ('CANCELLED', 'EXEMPT')
            ORDER BY h.due, t.id LIMIT 1000""";

    private static final int TITLE = 80;

    private final EntityManager em;

    public FeedHomeworkQuery(EntityManager em) {
        this.em = em;
    }

    public List<FeedEvent> of(long person, LocalDate from, LocalDate to) {
        return NativeQuery.rows(em, DUE, person, from, to, from.getYear() - 1, to.getYear())
                .map(FeedHomeworkQuery::event)
                .toList();
    }

    private static FeedEvent event(Object[] r) {
        LocalDate due = day(r[1]);
        String text = (String) r[3];
        String first = text.lines().findFirst().orElse("");
        String title = r[2] + ": " + (first.length() > TITLE ? first.substring(0, TITLE) + "…" : first);
        return new FeedEvent("homework-" + r[0], due, due, title, text, whole(r[4]));
    }
}
