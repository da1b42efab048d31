package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Programs of others, as the region's operator registers and changes them. None is ever deleted: people have let it do something. */
public class Applications {

    private static final String ADD = """
            INSERT INTO identity.application (client_id, name, redirects, scopes, secret_hash, by_code, by_password, by_address, made_at, made_by)
            VALUES (?1, ?2, ?3, ?4, CAST(?5 AS bytea), ?6, ?7, ?8, ?9, ?10) RETURNING id""";

    private static final String CHANGE = """
            UPDATE identity.application
            SET name = ?2, redirects = ?3, scopes = ?4, by_code = ?5, by_password = ?6, by_address = ?7, is_on = ?8
            WHERE id = ?1""";

    private static final String RENEW =
            "UPDATE identity.application SET secret_hash = ?2 WHERE id = ?1 AND secret_hash IS NOT NULL";

    private final EntityManager em;

    public Applications(EntityManager em) {
        this.em = em;
    }

    /** What the operator decides. @param redirects one a line. @param scopes in words */
    public record Terms(
            String name, String redirects, String scopes, boolean byCode, boolean byPassword, boolean byAddress) {}

    /** @param secretHash null for a program that keeps none. @param by who registers it. @return its id */
    public long add(String clientId, Terms terms, byte @Nullable [] secretHash, Instant at, long by) {
        return ((Number) em.createNativeQuery(ADD)
                        .setParameter(1, clientId)
                        .setParameter(2, terms.name())
                        .setParameter(3, terms.redirects())
                        .setParameter(4, terms.scopes())
                        .setParameter(5, secretHash)
                        .setParameter(6, terms.byCode())
                        .setParameter(7, terms.byPassword())
                        .setParameter(8, terms.byAddress())
                        .setParameter(9, Timestamp.from(at))
                        .setParameter(10, by)
                        .getSingleResult())
                .longValue();
    }

    /** @return false for an unknown one */
    public boolean change(long id, Terms terms, boolean on) {
        return em.createNativeQuery(CHANGE)
                        .setParameter(1, id)
                        .setParameter(2, terms.name())
                        .setParameter(3, terms.redirects())
                        .setParameter(4, terms.scopes())
                        .setParameter(5, terms.byCode())
                        .setParameter(6, terms.byPassword())
                        .setParameter(7, terms.byAddress())
                        .setParameter(8, on)
                        .executeUpdate()
                == 1;
    }

    /** @return false for an unknown one, and for one that keeps no secret */
    public boolean renew(long id, byte[] secretHash) {
        return em.createNativeQuery(RENEW)
                        .setParameter(1, id)
                        .setParameter(2, secretHash)
                        .executeUpdate()
                == 1;
    }
}
