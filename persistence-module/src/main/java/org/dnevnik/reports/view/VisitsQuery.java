package org.dnevnik.reports.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.kernel.NativeQuery;

/** Counts what stands behind a line of {@link ActivityQuery}: on how many days people came, and how many on which day. Nobody is named. */
public class VisitsQuery {

    private static final String SIGNED_IN = """
            , visit AS (
                SELECT DISTINCT s.person, CAST(t.at AT TIME ZONE ?7 AS date) AS date
                FROM somebody AS s
                JOIN identity.account AS a ON a.person = s.person AND a.state = 'ACTIVE'
                JOIN identity.sign_in_attempt AS t ON t.account = a.id AND t.outcome = 'ADMITTED' AND t.at >= ?4 AND t.at < ?5
                WHERE s.role = ?6
            )
            """;

    private static final String SPREAD = ActivityQuery.PEOPLE + SIGNED_IN + """
            SELECT p.days, count(*) FROM (SELECT count(*) AS days FROM visit GROUP BY person) AS p GROUP BY p.days ORDER BY p.days""";

    private static final String DAYS =
            ActivityQuery.PEOPLE + SIGNED_IN + "SELECT date, count(*) FROM visit GROUP BY date ORDER BY date";

    private final EntityManager em;

    public VisitsQuery(EntityManager em) {
        this.em = em;
    }

    /** Fewer days first; who never came is left out. */
    public List<VisitSpread> spread(ReportSchool school, String role, LocalDate first, LocalDate last) {
        return rows(SPREAD, school, role, first, last)
                .map(r -> new VisitSpread(whole(r[0]), whole(r[1])))
                .toList();
    }

    /** In their order; days on which nobody came are left out. */
    public List<VisitDay> days(ReportSchool school, String role, LocalDate first, LocalDate last) {
        return rows(DAYS, school, role, first, last)
                .map(r -> new VisitDay(day(r[0]), whole(r[1])))
                .toList();
    }

    private Stream<Object[]> rows(String sql, ReportSchool school, String role, LocalDate first, LocalDate last) {
        return NativeQuery.rows(
                em,
                sql,
                school.id(),
                school.year(),
                last,
                ActivityQuery.begins(first, school.zone()),
                ActivityQuery.begins(last.plusDays(1), school.zone()),
                role,
                school.zone().getId());
    }
}
