package org.dnevnik.identity.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dnevnik.kernel.NativeQuery;
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

    /**
     * What the operator decides.
     *
     * @param redirects one a line.
     * @param scopes in words
     */
    public record Terms(
            String name, String redirects, String scopes, boolean byCode, boolean byPassword, boolean byAddress) {}

    /**
     * @param secretHash null for a program that keeps none.
     * @param by who registers it.
     * @return its id
     */
    public long add(String clientId, Terms terms, byte @Nullable [] secretHash, Instant at, long by) {
        return number(NativeQuery.value(
                em,
                ADD,
                clientId,
                terms.name(),
                terms.redirects(),
                terms.scopes(),
                secretHash,
                terms.byCode(),
                terms.byPassword(),
                terms.byAddress(),
                at,
                by));
    }

    /** @return false for an unknown one */
    public boolean change(long id, Terms terms, boolean on) {
        return NativeQuery.write(
                        em,
                        CHANGE,
                        id,
                        terms.name(),
                        terms.redirects(),
                        terms.scopes(),
                        terms.byCode(),
                        terms.byPassword(),
                        terms.byAddress(),
                        on)
                == 1;
    }

    /** @return false for an unknown one, and for one that keeps no secret */
    public boolean renew(long id, byte[] secretHash) {
        return NativeQuery.write(em, RENEW, id, secretHash) == 1;
    }
}
