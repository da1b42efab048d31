package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads second steps, one statement each. */
public class FactorsQuery {

    /** A school has fewer; the page says so when it has not. */
    public static final int MOST = 500;

    private static final String OWN = """
            SELECT f.on_since, (SELECT count(*) FROM identity.recovery_code AS c WHERE c.account = a.id AND c.used_at IS NULL),
                   (SELECT min(r.factor_since) FROM people.staff_position AS s JOIN identity.access_rule AS r ON r.school = s.school
                    WHERE s.person = a.person AND s.starts <= ?2 AND (s.ends IS NULL OR s.ends >= ?2))
            FROM identity.account AS a LEFT JOIN identity.second_factor AS f ON f.account = a.id
            WHERE a.id = ?1""";

    private static final String STAFF = """
            SELECT p.id, concat_ws(' ', p.surname, p.given_name, p.patronymic), a.id IS NOT NULL, f.on_since, e.at,
                   b.surname || ' ' || left(b.given_name, 1) || '.'
            FROM people.person AS p
            LEFT JOIN identity.account AS a ON a.person = p.id AND a.state = 'ACTIVE'
            LEFT JOIN identity.second_factor AS f ON f.account = a.id
            LEFT JOIN LATERAL (SELECT x.at, x.done_by FROM identity.factor_event AS x
                               WHERE x.person = p.id AND x.kind = 'RESET' ORDER BY x.at DESC LIMIT 1) AS e ON true
            LEFT JOIN people.person AS b ON b.id = e.done_by
            WHERE p.id IN (SELECT s.person FROM people.staff_position AS s
                           WHERE s.school = ?1 AND s.starts <= ?2 AND (s.ends IS NULL OR s.ends >= ?2))
            ORDER BY f.on_since IS NOT NULL, a.id IS NULL, p.name_key, p.id LIMIT ?3""";

    private static final String IS_ON = """
            SELECT EXISTS (SELECT FROM identity.account AS a JOIN identity.second_factor AS f ON f.account = a.id
                           WHERE a.person = ?1 AND f.on_since IS NOT NULL)""";

    private static final String RULE = "SELECT factor_since FROM identity.access_rule WHERE school = ?1";

    private final EntityManager em;

    public FactorsQuery(EntityManager em) {
        this.em = em;
    }

    /** @param day by which positions count */
    public FactorState own(long account, LocalDate day) {
        Object[] r = NativeQuery.row(em, OWN, account, day);
        return new FactorState(InstantColumn.of(r[0]), whole(r[1]), dayOrNone(r[2]));
    }

    /** The staff of a school on a day: those without a second step first, and of these those who sign in. */
    public List<FactorLine> staff(long school, LocalDate day) {
        return NativeQuery.rows(em, STAFF, school, day, MOST)
                .map(r -> new FactorLine(
                        number(r[0]),
                        (String) r[1],
                        (Boolean) r[2],
                        InstantColumn.of(r[3]),
                        InstantColumn.of(r[4]),
                        (String) r[5]))
                .toList();
    }

    /** Whether somebody comes in with a second step. */
    public boolean isOn(long person) {
        return (Boolean) NativeQuery.value(em, IS_ON, person);
    }

    /** From which day on the school requires it; null: it does not. */
    public @Nullable LocalDate required(long school) {
        List<?> rows = NativeQuery.values(em, RULE, school).toList();
        return rows.isEmpty() ? null : dayOrNone(rows.get(0));
    }
}
