package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dnevnik.kernel.NativeQuery;

/** Which account of Gosuslugi opens which account here. */
public class GosuslugiLinks {

    private static final String KEEP = """
            INSERT INTO identity.gosuslugi_link (account, oid, since, last_used_at) VALUES (?1, ?2, ?3, ?3)
            ON CONFLICT (account) DO UPDATE SET last_used_at = excluded.last_used_at, oid = excluded.oid,
                since = CASE WHEN gosuslugi_link.oid = excluded.oid THEN gosuslugi_link.since ELSE excluded.since END""";

    private final EntityManager em;

    public GosuslugiLinks(EntityManager em) {
        this.em = em;
    }

    /**
     * Somebody has come in: an account here has one at Gosuslugi, the one that was used last.
     *
     * @param oid number there
     */
    public void keep(long account, String oid, Instant at) {
        NativeQuery.write(em, KEEP, account, oid, at);
    }
}
