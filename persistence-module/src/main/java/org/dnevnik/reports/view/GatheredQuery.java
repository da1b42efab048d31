package org.dnevnik.reports.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/** Counts with one statement the marks and lessons of a class's pupils, subject by subject. */
public class GatheredQuery {

    private static final String LINES = """
            SELECT c.person, max(l.edu_group), s.id, s.name, count(DISTINCT l.id), count(m.grade)
            FROM school.enrolment AS c
            JOIN school.enrolment AS e ON e.person = c.person AND (e.edu_group = ?1 OR e.edu_group IN
                 (SELECT o.edu_group FROM school.edu_group_parent AS o WHERE o.parent = ?1))
            JOIN timetable.lesson AS l ON l.edu_group = e.edu_group AND l.year = ?2
                 AND l.date BETWEEN greatest(c.starts, e.starts, ?3) AND least(c.ends, e.ends, ?4)
            JOIN school.subject AS s ON s.id = l.subject
            LEFT JOIN journal.mark AS m ON m.lesson = l.id AND m.year = ?2 AND m.person = c.person
            WHERE c.edu_group = ?1 AND c.starts <= ?4 AND (c.ends IS NULL OR c.ends >= ?3)
            GROUP BY c.person, s.id, s.name
            ORDER BY s.name, s.id""";

    private final EntityManager em;

    public GatheredQuery(EntityManager em) {
        this.em = em;
    }

    /** In the order of subjects. */
    @SuppressWarnings("unchecked")
    public List<GatheredLine> ofClass(long group, int year, LocalDate first, LocalDate last) {
        List<Object[]> rows = em.createNativeQuery(LINES)
                .setParameter(1, group)
                .setParameter(2, year)
                .setParameter(3, Date.valueOf(first))
                .setParameter(4, Date.valueOf(last))
                .getResultList();
        return rows.stream()
                .map(r -> new GatheredLine(
                        number(r[0]), number(r[1]), number(r[2]), (String) r[3], (int) number(r[4]), (int)
                                number(r[5])))
                .toList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
