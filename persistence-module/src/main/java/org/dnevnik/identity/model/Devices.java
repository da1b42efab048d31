package org.dnevnik.identity.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/**
 * The browsers with which people sign in, each known by the hash of a secret in its cookie. A device belongs to one account: a browser that two
 * people use is two devices. What hangs on a device (an approval, say) refers to {@code identity.device(id)}.
 */
public class Devices {

    // tells what stood there before the statement; a browser that calls itself the same and comes from the same address
    // within ninety days is a
    // known one that has lost its cookies
    private static final String MEET = """
            WITH before AS (SELECT forgotten_at FROM identity.device WHERE account = ?1 AND hash = ?2),
            met AS (
                INSERT INTO identity.device (account, hash, browser, system, address, first_seen_at, last_seen_at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)
                ON CONFLICT (account, hash) DO UPDATE
                    SET browser = excluded.browser, system = excluded.system, address = excluded.address,
                        last_seen_at = excluded.last_seen_at, forgotten_at = NULL
                RETURNING id)
            SELECT met.id,
                   EXISTS (SELECT FROM before WHERE forgotten_at IS NULL)
                   OR NOT EXISTS (SELECT FROM identity.device WHERE account = ?1)
                   OR EXISTS (SELECT FROM identity.device
                              WHERE account = ?1 AND hash <> ?2 AND forgotten_at IS NULL AND browser = ?3 AND system = ?4 AND address = ?5
                                AND last_seen_at > CAST(?6 AS timestamptz) - interval '90 days')
            FROM met""";

    private static final String KNOWN =
            "SELECT id FROM identity.device WHERE account = ?1 AND hash = ?2 AND forgotten_at IS NULL";

    private static final String ISSUED = "SELECT EXISTS (SELECT FROM identity.device WHERE hash = ?1)";

    private static final String FORGET =
            "UPDATE identity.device SET forgotten_at = ?3 WHERE account = ?1 AND id = ?2 AND forgotten_at IS NULL";

    private static final String FORGET_OLD = "SELECT CAST(identity.forget_sign_ins(?1) AS text)";

    private final EntityManager em;

    public Devices(EntityManager em) {
        this.em = em;
    }

    /**
     * A device that somebody has come in with.
     *
     * @param familiar whether it was known to the account, is its first one, or is a known one that has lost its cookie
     */
    public record Met(long id, boolean familiar) {}

    /**
     * Remembers a device, or that it is there again.
     *
     * @param browser and
     * @param system in plain words
     */
    public Met meet(long account, byte[] hash, String browser, String system, String address, Instant at) {
        Object[] met = NativeQuery.row(em, MEET, account, hash, browser, system, address, at);
        return new Met(number(met[0]), (Boolean) met[1]);
    }

    /** The device of this account with this secret, unless its person has forgotten it. */
    public Optional<Long> known(long account, byte[] hash) {
        return NativeQuery.values(em, KNOWN, account, hash).findFirst().map(NativeQuery::number);
    }

    /** Whether a secret was given out by this house. */
    public boolean issued(byte[] hash) {
        return (Boolean) NativeQuery.value(em, ISSUED, hash);
    }

    /**
     * It is unfamiliar from now on.
     *
     * @return whether the account had such a device
     */
    public boolean forget(long account, long device, Instant at) {
        return NativeQuery.write(em, FORGET, account, device, at) == 1;
    }

    /** Takes away some thousand of the rows on sign-ins that are older than the database lets anybody keep. */
    public void forgetOld(Instant now) {
        NativeQuery.value(em, FORGET_OLD, now);
    }
}
