package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;

/** Reads what somebody has let programs do: what is alive first, then what is over, which is kept for some months. */
public class GrantLineQuery {

    private static final int AT_MOST = 100;

    private static final String OF_ACCOUNT = """
            SELECT g.id, g.kind = 'PERSONAL', g.name, g.scopes, g.made_at, g.expires_at, g.last_used_at, g.last_used_from,
                   coalesce(g.ended_at, CASE WHEN g.expires_at <= CAST(?2 AS timestamptz) THEN g.expires_at
                                             WHEN g.made_at < a.sessions_since THEN a.sessions_since END), g.ended_by
            FROM identity.token_grant g JOIN identity.account a ON a.id = g.account
            WHERE g.account = ?1
            ORDER BY g.ended_at IS NULL AND g.expires_at > CAST(?2 AS timestamptz) AND g.made_at >= coalesce(a.sessions_since, '-infinity') DESC, g.id DESC
            LIMIT ?3""";

    private static final String GIVEN = """
            SELECT EXISTS (SELECT FROM identity.token_grant g JOIN identity.account a ON a.id = g.account
                           WHERE g.account = ?1 AND g.application = ?2 AND g.kind = 'CODE' AND g.ended_at IS NULL
                             AND g.expires_at > CAST(?3 AS timestamptz) AND g.made_at >= coalesce(a.sessions_since, '-infinity')
                             AND string_to_array(?4, ' ') <@ string_to_array(g.scopes, ' '))""";

    private final EntityManager em;

    public GrantLineQuery(EntityManager em) {
        this.em = em;
    }

    public List<GrantLine> of(long account, Instant now) {
        return NativeQuery.rows(em, OF_ACCOUNT, account, now, AT_MOST)
                .map(GrantLineQuery::line)
                .toList();
    }

    /**
     * Whether the account has agreed before, and not taken back, that the program sees at least this.
     *
     * @param scopes in words
     */
    public boolean isGiven(long account, long application, String scopes, Instant now) {
        return (Boolean) NativeQuery.value(em, GIVEN, account, application, now, scopes);
    }

    private static GrantLine line(Object[] r) {
        return new GrantLine(
                number(r[0]),
                (Boolean) r[1],
                (String) r[2],
                TokenScope.read((String) r[3]),
                instant(r[4]),
                instant(r[5]),
                InstantColumn.of(r[6]),
                (String) r[7],
                InstantColumn.of(r[8]),
                (String) r[9]);
    }
}
