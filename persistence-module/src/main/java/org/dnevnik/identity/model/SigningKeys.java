package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dnevnik.kernel.InstantColumn;
import org.jspecify.annotations.Nullable;

/** The keys that sign access tokens. One of them signs, the ones before it are still known until their last token has expired. */
public class SigningKeys {

    private static final String ALONE =
            "SELECT CAST(pg_advisory_xact_lock(3, hashtext('identity.signing_key')) AS text)";

    private static final String ALL = """
            SELECT kid, public_key, private_key, made_at, signs_from, ended_at FROM identity.signing_key
            WHERE ended_at IS NULL OR ended_at > ?1 ORDER BY signs_from DESC, kid""";

    private static final String ADD = """
            INSERT INTO identity.signing_key (kid, public_key, private_key, made_at, signs_from) VALUES (?1, ?2, ?3, ?4, ?5)""";

    // the private half of a key that does not sign any more can be lost by nobody
    private static final String SUCCEED = """
            UPDATE identity.signing_key SET ended_at = ?2, private_key = NULL
            WHERE ended_at IS NULL AND signs_from < (SELECT max(signs_from) FROM identity.signing_key WHERE signs_from <= CAST(?1 AS timestamptz) AND ended_at IS NULL)""";

    private static final String END = """
            UPDATE identity.signing_key SET ended_at = ?2, private_key = NULL
            WHERE kid = ?1 AND (ended_at IS NULL OR ended_at > CAST(?2 AS timestamptz))""";

    private static final String FORGET = "DELETE FROM identity.signing_key WHERE ended_at < ?1";

    private final EntityManager em;

    public SigningKeys(EntityManager em) {
        this.em = em;
    }

    /**
     * A key as it lies in the database.
     *
     * @param wrapped   the private half, encrypted; null for one that signs no more
     * @param signsFrom before that it is only shown, so that whoever checks our tokens has it in time
     * @param endedAt   from then on its tokens are refused; null for the one that signs and the next
     */
    public record Row(
            String kid,
            byte[] publicKey,
            byte @Nullable [] wrapped,
            Instant madeAt,
            Instant signsFrom,
            @Nullable Instant endedAt) {}

    /** Lets no other node make a key until the transaction ends. */
    public void waitForTurn() {
        em.createNativeQuery(ALONE).getSingleResult();
    }

    /** Those whose tokens are not refused yet, the newest first. */
    @SuppressWarnings("unchecked")
    public List<Row> living(Instant now) {
        List<Object[]> rows =
                em.createNativeQuery(ALL).setParameter(1, Timestamp.from(now)).getResultList();
        return rows.stream()
                .map(r -> new Row(
                        (String) r[0],
                        (byte[]) r[1],
                        (byte[]) r[2],
                        at(r[3]),
                        at(r[4]),
                        r[5] == null ? null : InstantColumn.of(r[5])))
                .toList();
    }

    public void add(Row row) {
        em.createNativeQuery(ADD)
                .setParameter(1, row.kid())
                .setParameter(2, row.publicKey())
                .setParameter(3, row.wrapped())
                .setParameter(4, Timestamp.from(row.madeAt()))
                .setParameter(5, Timestamp.from(row.signsFrom()))
                .executeUpdate();
    }

    /** Those that are older than the one that signs now sign no more. @param until how long their tokens live */
    public void succeed(Instant now, Instant until) {
        em.createNativeQuery(SUCCEED)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Timestamp.from(until))
                .executeUpdate();
    }

    /** Refuses every token of a key at once. @return false for an unknown one and for one that had ended */
    public boolean end(String kid, Instant now) {
        return em.createNativeQuery(END)
                        .setParameter(1, kid)
                        .setParameter(2, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    public void forget(Instant before) {
        em.createNativeQuery(FORGET).setParameter(1, Timestamp.from(before)).executeUpdate();
    }

    private static Instant at(Object column) {
        return Objects.requireNonNull(InstantColumn.of(column));
    }
}
