package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.model.Quality;
import org.dnevnik.journal.view.ClassSummary.Figures;
import org.dnevnik.kernel.NativeQuery;

/**
 * Counts with one statement the marks that all schools of the region have set for a period; whoever left before its end is not counted. Nobody is
 * named, and what is not set yet is not told.
 */
public class RegionMarksQuery {

    private static final String COUNTS = """
            SELECT s.id, s.short_name, count(*) FILTER (WHERE m.level = 5), count(*) FILTER (WHERE m.level = 4),
                   count(*) FILTER (WHERE m.level = 3), count(*) FILTER (WHERE m.level = 2), count(*) FILTER (WHERE m.value = 'н/а'),
                   count(*) FILTER (WHERE m.value = 'осв'), count(*) FILTER (WHERE m.value IN ('зч', 'нз'))
            FROM school.reporting_period AS p
            JOIN journal.period_mark AS m ON m.period = p.id AND m.year = ?1 AND m.kind = 'PERIOD' AND m.value IS NOT NULL
            JOIN school.school AS s ON s.id = m.school
            WHERE p.year = ?1 AND p.kind = ?2 AND p.number = ?3
              AND EXISTS (SELECT FROM school.enrolment AS e
                          WHERE e.edu_group = m.edu_group AND e.person = m.person AND e.starts <= least(p.ends, ?4)
                            AND (e.ends IS NULL OR e.ends >= least(p.ends, ?4)))
            GROUP BY s.id ORDER BY s.short_name, s.id""";

    private final EntityManager em;

    public RegionMarksQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * Schools that have set any.
     *
     * @param kind QUARTER, TRIMESTER, HALF_YEAR
     */
    public List<RegionMarks> of(int year, String kind, int number, LocalDate today) {
        return NativeQuery.rows(em, COUNTS, year, kind, number, today)
                .map(r -> new RegionMarks(
                        number(r[0]),
                        (String) r[1],
                        Figures.of(new Quality(
                                whole(r[2]),
                                whole(r[3]),
                                whole(r[4]),
                                whole(r[5]),
                                whole(r[6]),
                                whole(r[7]),
                                whole(r[8]),
                                0))))
                .toList();
    }
}
