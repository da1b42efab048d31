package org.dnevnik.reports.view;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dnevnik.journal.view.GatheredMarksQuery;
import org.dnevnik.journal.view.GatheredMarksQuery.Place;
import org.dnevnik.kernel.NativeQuery;

/**
 * Counts the lessons and marks of a class's pupils, subject by subject. Of several groups in which a pupil has learnt a subject the marks are those of
 * the last one, with what was brought there.
 */
public class GatheredQuery {

    private static final String LINES = """
            SELECT c.person, (array_agg(l.edu_group ORDER BY coalesce(e.ends, 'infinity') DESC, e.starts DESC, l.date DESC))[1],
                   s.id, s.name, count(DISTINCT l.id)
            FROM school.enrolment AS c
            JOIN school.enrolment AS e ON e.person = c.person AND (e.edu_group = ?1 OR e.edu_group IN
                 (SELECT o.edu_group FROM school.edu_group_parent AS o WHERE o.parent = ?1))
            JOIN timetable.lesson AS l ON l.edu_group = e.edu_group AND l.year = ?2
                 AND l.date BETWEEN greatest(c.starts, e.starts, ?3) AND least(c.ends, e.ends, ?4)
            JOIN school.subject AS s ON s.id = l.subject
            WHERE c.edu_group = ?1 AND c.starts <= ?4 AND (c.ends IS NULL OR c.ends >= ?3)
            GROUP BY c.person, s.id, s.name
            ORDER BY s.name, s.id""";

    private final EntityManager em;

    public GatheredQuery(EntityManager em) {
        this.em = em;
    }

    /** In the order of subjects. */
    public List<GatheredLine> ofClass(long group, int year, LocalDate first, LocalDate last) {
        List<Object[]> rows =
                NativeQuery.rows(em, LINES, group, year, first, last).toList();
        List<Long> groups = rows.stream().map(r -> number(r[1])).distinct().toList();
        Map<Place, Integer> marks = new GatheredMarksQuery(em).of(year, groups, first, last);
        return rows.stream().map(r -> line(r, marks)).toList();
    }

    private static GatheredLine line(Object[] r, Map<Place, Integer> marks) {
        Place place = new Place(number(r[1]), number(r[2]), number(r[0]));
        return new GatheredLine(
                place.pupil(),
                place.group(),
                place.subject(),
                (String) r[3],
                (int) number(r[4]),
                marks.getOrDefault(place, 0));
    }
}
