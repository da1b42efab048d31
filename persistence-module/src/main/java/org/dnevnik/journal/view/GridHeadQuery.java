package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Reads a journal's head with one statement: group, subject, periods, and how the asking person stands to it. */
public class GridHeadQuery {

    private static final String HEAD =
            """
            SELECT g.name, g.parallel, s.name, g.year, g.school, sc.time_zone,
                   EXISTS (SELECT 1 FROM timetable.lesson AS l
                           WHERE l.edu_group = g.id AND l.subject = s.id AND l.year = g.year AND (l.teacher = ?3 OR l.co_teacher = ?3)
                             AND l.id NOT IN (SELECT timetable.past_stand_ins(?3, g.year, ?4))),
                   EXISTS (SELECT 1 FROM school.edu_group AS led
                           WHERE led.class_teacher = ?3 AND (led.id = g.id OR led.id IN
                               (SELECT parent FROM school.edu_group_parent WHERE edu_group = g.id))),
                   y.starts, y.ends, p.id, p.kind, p.number, p.starts, p.ends, p.closed_at IS NOT NULL,
                   """ + GradingColumns.SELECTED + ", " + WindowColumns.columns("g.school", "g.id", "s.id") + """

            FROM school.edu_group AS g
            JOIN school.school AS sc ON sc.id = g.school
            JOIN school.subject AS s ON s.id = ?2 AND s.school = g.school
            JOIN school.academic_year AS y ON y.school = g.school AND y.year = g.year
            LEFT JOIN LATERAL journal.rule_at(g.school, g.parallel, s.id) AS r ON true
            LEFT JOIN school.reporting_period AS p
                 ON p.school = g.school AND p.year = g.year AND g.parallel BETWEEN p.parallel_from AND p.parallel_to
            WHERE g.id = ?1
            ORDER BY p.kind = 'YEAR', p.starts, p.ends""";

    private final EntityManager em;

    public GridHeadQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * @param person whose standing is asked
     * @param today  a lesson that the person only stood in for opens the journal for some days around it
     */
    public Optional<GridHead> of(long group, long subject, long person, LocalDate today) {
        List<Object[]> rows =
                NativeQuery.rows(em, HEAD, group, subject, person, today).toList();
        return rows.stream()
                .findFirst()
                .map(r -> new GridHead(
                        group,
                        (String) r[0],
                        whole(r[1]),
                        subject,
                        (String) r[2],
                        whole(r[3]),
                        ZoneId.of((String) r[5]),
                        new Standing(number(r[4]), (Boolean) r[6], (Boolean) r[7]),
                        GradingColumns.rule(r, 16),
                        rows.stream().map(GridHeadQuery::period).toList(),
                        WindowColumns.read(r[24], r[25], r[26])));
    }

    private static GridPeriod period(Object[] r) {
        if (r[10] == null) {
            return new GridPeriod(0, "YEAR", 1, day(r[8]), day(r[9]), false);
        }
        return new GridPeriod(number(r[10]), (String) r[11], whole(r[12]), day(r[13]), day(r[14]), (Boolean) r[15]);
    }
}
