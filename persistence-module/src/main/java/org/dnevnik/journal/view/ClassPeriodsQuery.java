package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Reads a class with its groups and periods with one statement. */
public class ClassPeriodsQuery {

    private static final String HEAD = """
            SELECT g.name, g.parallel, g.year, sc.time_zone, g.school, coalesce(g.class_teacher = ?2, false),
                   (SELECT string_agg(CAST(x.edu_group AS text), ' ') FROM school.edu_group_parent AS x WHERE x.parent = g.id),
                   y.starts, y.ends, p.id, p.kind, p.number, p.starts, p.ends, p.closed_at IS NOT NULL, sc.short_name
            FROM school.edu_group AS g
            JOIN school.school AS sc ON sc.id = g.school
            JOIN school.academic_year AS y ON y.school = g.school AND y.year = g.year
            LEFT JOIN school.reporting_period AS p ON p.school = g.school AND p.year = g.year AND p.kind <> 'YEAR'
                 AND g.parallel BETWEEN p.parallel_from AND p.parallel_to
            WHERE g.id = ?1 AND g.kind = 'CLASS'
            ORDER BY p.starts, p.ends""";

    private final EntityManager em;

    public ClassPeriodsQuery(EntityManager em) {
        this.em = em;
    }

    /** @param asking the person whose standing is asked */
    public Optional<ClassPeriods> of(long group, long asking) {
        List<Object[]> rows = NativeQuery.rows(em, HEAD, group, asking).toList();
        return rows.stream().findFirst().map(r -> head(group, r, rows));
    }

    private static ClassPeriods head(long group, Object[] r, List<Object[]> rows) {
        return new ClassPeriods(
                group,
                (String) r[15],
                (String) r[0],
                whole(r[1]),
                whole(r[2]),
                ZoneId.of((String) r[3]),
                new Standing(number(r[4]), false, (Boolean) r[5]),
                groups(group, r),
                rows.stream()
                        .filter(p -> p[9] != null)
                        .map(ClassPeriodsQuery::period)
                        .toList(),
                day(r[7]),
                day(r[8]));
    }

    private static List<Long> groups(long group, Object[] r) {
        return r[6] == null
                ? List.of(group)
                : Arrays.stream((group + " " + r[6]).split(" ", -1))
                        .map(Long::valueOf)
                        .toList();
    }

    private static GridPeriod period(Object[] r) {
        return new GridPeriod(number(r[9]), (String) r[10], whole(r[11]), day(r[12]), day(r[13]), (Boolean) r[14]);
    }
}
