package org.dnevnik.reports.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads the years of schools, the newest first, one statement. */
public class ArchiveYearsQuery {

    private static final String YEARS = """
            SELECT s.id, s.short_name, y.year,
                   y.ends < ?2 OR EXISTS (SELECT FROM school.reporting_period AS p WHERE p.school = s.id AND p.year = y.year)
                   AND NOT EXISTS (SELECT FROM school.reporting_period AS p WHERE p.school = s.id AND p.year = y.year AND p.closed_at IS NULL)
            FROM school.academic_year AS y JOIN school.school AS s ON s.id = y.school
            WHERE s.id = ANY (CAST(?1 AS bigint[])) AND y.starts <= ?2
            ORDER BY s.short_name, s.id, y.year DESC""";

    private final EntityManager em;

    public ArchiveYearsQuery(EntityManager em) {
        this.em = em;
    }

    /** Those that have begun. */
    public List<ArchiveYear> of(Collection<Long> schools, LocalDate today) {
        return NativeQuery.rows(em, YEARS, NativeQuery.array(schools), today)
                .map(r -> new ArchiveYear(number(r[0]), (String) r[1], whole(r[2]), (Boolean) r[3]))
                .toList();
    }
}
