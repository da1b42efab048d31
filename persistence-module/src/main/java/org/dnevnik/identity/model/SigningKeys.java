package org.dnevnik.identity.model;

import static org.dnevnik.kernel.NativeQuery.instant;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;
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
        NativeQuery.value(em, ALONE);
    }

    /** Those whose tokens are not refused yet, the newest first. */
    public List<Row> living(Instant now) {
        return NativeQuery.rows(em, ALL, now)
                .map(r -> new Row(
                        (String) r[0],
                        (byte[]) r[1],
                        (byte[]) r[2],
                        instant(r[3]),
                        instant(r[4]),
                        InstantColumn.of(r[5])))
                .toList();
    }

    public void add(Row row) {
        NativeQuery.write(em, ADD, row.kid(), row.publicKey(), row.wrapped(), row.madeAt(), row.signsFrom());
    }

    /**
     * Those that are older than the one that signs now sign no more.
     *
     * @param until how long their tokens live
     */
    public void succeed(Instant now, Instant until) {
        NativeQuery.write(em, SUCCEED, now, until);
    }

    /**
     * Refuses every token of a key at once.
     *
     * @return false for an unknown one and for one that had ended
     */
    public boolean end(String kid, Instant now) {
        return NativeQuery.write(em, END, kid, now) == 1;
    }

    public void forget(Instant before) {
        NativeQuery.write(em, FORGET, before);
    }
}
