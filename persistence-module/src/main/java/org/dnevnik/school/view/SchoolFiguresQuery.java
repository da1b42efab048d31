package org.dnevnik.school.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Slice;

/** Reads the schools of the region with their figures, one statement that counts for the shown slice alone. */
public class SchoolFiguresQuery {

    private static final String FIGURES = """
            WITH shown AS (
                SELECT id, name, short_name FROM school.school
                WHERE (position(?1 IN lower(name)) > 0 OR position(?1 IN lower(short_name)) > 0) AND id > ?2
                ORDER BY id LIMIT ?3)
            SELECT s.id, s.name, s.short_name,
                   (SELECT count(*) FROM school.edu_group AS g WHERE g.school = s.id AND g.year = ?4 AND g.kind = 'CLASS'),
                   (SELECT count(DISTINCT e.person) FROM school.edu_group AS g
                    JOIN school.enrolment AS e ON e.edu_group = g.id AND e.starts <= ?5 AND (e.ends IS NULL OR e.ends >= ?5)
                    WHERE g.school = s.id AND g.year = ?4 AND g.kind = 'CLASS'),
                   (SELECT count(DISTINCT w.person) FROM people.staff_position AS w
                    WHERE w.school = s.id AND w.starts <= ?5 AND (w.ends IS NULL OR w.ends >= ?5))
            FROM shown AS s
            ORDER BY s.id""";

    private final EntityManager em;

    public SchoolFiguresQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * In the order in which the schools were opened.
     *
     * @param name  a part of the name, as typed; empty for all
     * @param after id of the last school of the slice before; 0 for the first slice
     */
    @SuppressWarnings("unchecked")
    public Slice<SchoolFigures> of(LocalDate day, String name, long after, int size) {
        List<Object[]> rows = em.createNativeQuery(FIGURES)
                .setParameter(1, name.strip().toLowerCase(Locale.ROOT))
                .setParameter(2, after)
                .setParameter(3, size + 1)
                .setParameter(4, AcademicYear.of(day).number())
                .setParameter(5, Date.valueOf(day))
                .getResultList();
        return Slice.of(rows.stream().map(SchoolFiguresQuery::figures).toList(), size, s -> Long.toString(s.id()));
    }

    private static SchoolFigures figures(Object[] r) {
        return new SchoolFigures(
                number(r[0]), (String) r[1], (String) r[2], (int) number(r[3]), (int) number(r[4]), (int) number(r[5]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
