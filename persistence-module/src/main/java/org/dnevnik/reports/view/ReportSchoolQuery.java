package org.dnevnik.reports.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads schools with the periods of a year, one statement. */
public class ReportSchoolQuery {

    private static final String SCHOOLS = """
            SELECT s.id, s.short_name, s.time_zone, y.starts, y.ends, p.id, p.kind, p.number, p.parallel_from, p.parallel_to, p.starts, p.ends
            FROM school.school AS s
            JOIN school.academic_year AS y ON y.school = s.id AND y.year = ?1
            LEFT JOIN school.reporting_period AS p ON p.school = s.id AND p.year = ?1 AND p.kind <> 'YEAR'
            WHERE s.id = ANY (CAST(?2 AS bigint[]))
            ORDER BY s.short_name, s.id, p.starts, p.parallel_from""";

    private final EntityManager em;

    public ReportSchoolQuery(EntityManager em) {
        this.em = em;
    }

    /** Those that have the year. */
    public List<ReportSchool> of(Collection<Long> schools, int year) {
        return NativeQuery.rows(em, SCHOOLS, year, NativeQuery.array(schools))
                .collect(groupingBy(r -> number(r[0]), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(of -> school(of, year))
                .toList();
    }

    private static ReportSchool school(List<Object[]> rows, int year) {
        Object[] r = rows.get(0);
        return new ReportSchool(
                number(r[0]),
                (String) r[1],
                year,
                ZoneId.of((String) r[2]),
                day(r[3]),
                day(r[4]),
                rows.stream()
                        .filter(p -> p[5] != null)
                        .map(ReportSchoolQuery::period)
                        .toList());
    }

    private static ReportPeriod period(Object[] r) {
        return new ReportPeriod(
                number(r[5]),
                (String) r[6],
                (int) number(r[7]),
                (int) number(r[8]),
                (int) number(r[9]),
                day(r[10]),
                day(r[11]));
    }
}
