package org.dnevnik.exchange.view;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;

/** Reads which programs are let read which schools by OneRoster; each method is one statement. */
public class RosterAccessQuery {

    private static final String PROGRAMS = """
            SELECT p.id, p.name, coalesce(a.gradebook, false), a.opened_at, o.surname || ' ' || o.given_name, a.last_used_at
            FROM identity.application p
            LEFT JOIN exchange.roster_access a ON a.application = p.id AND a.school = ?1
            LEFT JOIN people.person o ON o.id = a.opened_by
            WHERE p.is_on AND p.secret_hash IS NOT NULL
            ORDER BY a.opened_at IS NULL, lower(p.name), p.id LIMIT 200""";

    private static final String READER = """
            SELECT t.application, t.scopes, a.school, a.opened_by, a.gradebook
            FROM exchange.roster_token t
            JOIN identity.application p ON p.id = t.application AND p.is_on
            JOIN exchange.roster_access a ON a.application = t.application
            WHERE t.hash = ?1 AND t.expires_at > ?2""";

    private static final String OPENED = "SELECT count(*) FROM exchange.roster_access WHERE application = ?1";

    private final EntityManager em;

    public RosterAccessQuery(EntityManager em) {
        this.em = em;
    }

    /** All that keep a secret, those that the school has let first. */
    public List<RosterProgram> programs(long school) {
        return NativeQuery.rows(em, PROGRAMS, school)
                .map(r -> new RosterProgram(
                        number(r[0]),
                        (String) r[1],
                        (Boolean) r[2],
                        InstantColumn.of(r[3]),
                        (String) r[4],
                        InstantColumn.of(r[5])))
                .toList();
    }

    /**
     * @param hash of the token
     * @return empty for one that is over, and where no school is open any more
     */
    public Optional<RosterReader> reader(byte[] hash, Instant now) {
        List<Object[]> rows = NativeQuery.rows(em, READER, hash, now).toList();
        Map<Long, Long> schools = new HashMap<>();
        Set<Long> gradebook = new HashSet<>();
        for (Object[] r : rows) {
            schools.put(number(r[2]), number(r[3]));
            if ((Boolean) r[4]) {
                gradebook.add(number(r[2]));
            }
        }
        return rows.stream().findFirst().map(r -> new RosterReader(number(r[0]), (String) r[1], schools, gradebook));
    }

    /** Whether any school has let the program. */
    public boolean isLet(long application) {
        return number(NativeQuery.value(em, OPENED, application)) > 0;
    }
}
