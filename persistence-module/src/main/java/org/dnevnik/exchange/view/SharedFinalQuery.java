package org.dnevnik.exchange.view;

import static org.dnevnik.exchange.view.SharedQuery.arrayOrAll;
import static org.dnevnik.exchange.view.SharedQuery.moment;
import static org.dnevnik.kernel.NativeQuery.array;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads marks of periods and years that stand, each list with one statement. */
public class SharedFinalQuery {

    private static final String FINALS = """
            SELECT m.id, m.year, m.edu_group, m.subject, s.name, m.person, m.kind, m.period, p.kind, coalesce(p.number, 0), m.value, m.level,
                   m.set_at AT TIME ZONE sc.time_zone,
                   (SELECT min(c.id) FROM journal.period_mark AS c WHERE c.year = m.year AND c.edu_group = m.edu_group AND c.subject = m.subject
                      AND c.kind = m.kind AND c.period IS NOT DISTINCT FROM m.period),
                   (SELECT r.scale FROM journal.rule_at(m.school, g.parallel, m.subject) AS r)
            FROM journal.period_mark AS m
            JOIN school.subject AS s ON s.id = m.subject
            JOIN school.edu_group AS g ON g.id = m.edu_group
            JOIN school.school AS sc ON sc.id = m.school
            LEFT JOIN school.reporting_period AS p ON p.id = m.period
            """;

    private static final String ORDER =
            " AND m.value IS NOT NULL ORDER BY s.name, m.subject, m.person, m.kind <> 'PERIOD', p.starts, m.id LIMIT 20000";

    private static final String OF_GROUPS = FINALS + """
            WHERE m.edu_group = ANY (CAST(?1 AS bigint[])) AND m.year = ?2 AND (CAST(?3 AS bigint) IS NULL OR m.subject = CAST(?3 AS bigint))
              AND (CAST(?4 AS bigint[]) IS NULL OR m.person = ANY (CAST(?4 AS bigint[])))""" + ORDER;

    private static final String BY_ID = FINALS + "WHERE m.id = ANY (CAST(?1 AS bigint[]))" + ORDER;

    private final EntityManager em;

    public SharedFinalQuery(EntityManager em) {
        this.em = em;
    }

    public List<SharedFinal> of(Collection<Long> finals) {
        return finals.isEmpty() ? List.of() : read(BY_ID, array(finals));
    }

    /**
     * @param subject null: all
     * @param persons null: everybody's
     */
    public List<SharedFinal> ofGroups(
            Collection<Long> groups, int year, @Nullable Long subject, @Nullable Collection<Long> persons) {
        return read(OF_GROUPS, array(groups), year, subject, arrayOrAll(persons));
    }

    private List<SharedFinal> read(String sql, @Nullable Object... values) {
        return NativeQuery.rows(em, sql, values)
                .map(r -> new SharedFinal(
                        number(r[0]),
                        whole(r[1]),
                        number(r[2]),
                        number(r[3]),
                        (String) r[4],
                        number(r[5]),
                        (String) r[6],
                        id(r[7]),
                        (String) r[8],
                        whole(r[9]),
                        (String) r[10],
                        whole(r[11]),
                        moment(r[12]),
                        number(r[13]),
                        (String) r[14]))
                .toList();
    }
}
