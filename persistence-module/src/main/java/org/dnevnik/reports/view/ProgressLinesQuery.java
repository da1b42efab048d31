package org.dnevnik.reports.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dnevnik.kernel.NativeQuery;

/** Reads with one statement the lessons behind the progress of a journal: those that are held, and those that were cancelled up to a day. */
public class ProgressLinesQuery {

    private static final String LINES = """
            SELECT x.date, x.number, t.surname || ' ' || left(t.given_name, 1) || '.' || coalesce(' ' || left(t.patronymic, 1) || '.', ''),
                   x.topic, x.change, x.reason, x.hours
            FROM (SELECT l.date, l.number, l.teacher, l.topic, c.kind AS change, c.reason, coalesce(n.passes + n.takes, 1) AS hours
                  FROM timetable.lesson AS l
                  LEFT JOIN journal.plan_step AS n ON n.lesson = l.id AND n.year = ?1
                  LEFT JOIN LATERAL (SELECT s.kind, s.reason FROM timetable.substitution AS s
                                     WHERE s.edu_group = ?2 AND s.lesson = l.id AND s.year = ?1 ORDER BY s.id DESC LIMIT 1) AS c ON true
                  WHERE l.year = ?1 AND l.edu_group = ?2 AND l.subject = ?3
                  UNION ALL
                  SELECT s.date, s.number, s.teacher, null, s.kind, s.reason, 0
                  FROM timetable.substitution AS s
                  WHERE s.year = ?1 AND s.edu_group = ?2 AND s.subject = ?3 AND s.kind = 'CANCEL' AND s.date <= ?4) AS x
            LEFT JOIN people.person AS t ON t.id = x.teacher
            ORDER BY x.date, x.number, x.change""";

    private final EntityManager em;

    public ProgressLinesQuery(EntityManager em) {
        this.em = em;
    }

    /** In the order of days. */
    public List<ProgressLine> of(long group, long subject, int year, LocalDate today) {
        return NativeQuery.rows(em, LINES, year, group, subject, today)
                .map(ProgressLinesQuery::line)
                .toList();
    }

    private static ProgressLine line(Object[] r) {
        return new ProgressLine(day(r[0]), whole(r[1]), text(r[2]), text(r[3]), text(r[4]), text(r[5]), whole(r[6]));
    }

    private static String text(Object column) {
        return Objects.toString(column, "");
    }
}
