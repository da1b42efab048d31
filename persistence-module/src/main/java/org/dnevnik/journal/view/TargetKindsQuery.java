package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads with one statement by which works marks of a subject come about, the most frequent first, and how many lessons are left. */
public class TargetKindsQuery {

    private static final String KINDS = """
            SELECT t.name, coalesce(w.weight, t.weight), count(*)
            FROM timetable.lesson AS l
            JOIN journal.work AS w ON w.lesson = l.id AND w.year = ?1 AND w.counts
            JOIN journal.work_type AS t ON t.id = w.work_type
            WHERE l.year = ?1 AND l.edu_group = ?2 AND l.subject = ?3 AND coalesce(w.weight, t.weight) > 0
            GROUP BY 1, 2
            UNION ALL
            SELECT NULL, NULL, count(*) FROM timetable.lesson AS l
            WHERE l.year = ?1 AND l.edu_group = ?2 AND l.subject = ?3 AND l.date > ?4 AND l.date <= ?5
            ORDER BY 3 DESC, 1""";

    private final EntityManager em;

    public TargetKindsQuery(EntityManager em) {
        this.em = em;
    }

    /** Works of one kind and weight. */
    public record Kind(String name, BigDecimal weight) {}

    /** @param lessons of the subject that are still to come in the period */
    public record Kinds(List<Kind> kinds, int lessons) {

        public Kinds {
            kinds = List.copyOf(kinds);
        }
    }

    public Kinds of(PupilCourse course, int year, GridPeriod period, LocalDate today) {
        List<Object[]> rows = NativeQuery.rows(em, KINDS, year, course.group(), course.subject(), today, period.ends())
                .toList();
        return new Kinds(
                rows.stream()
                        .filter(r -> r[0] != null)
                        .map(r -> new Kind((String) r[0], (BigDecimal) r[1]))
                        .toList(),
                rows.stream()
                        .filter(r -> r[0] == null)
                        .mapToInt(r -> whole(r[2]))
                        .sum());
    }
}
