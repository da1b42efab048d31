package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Requests to correct what Gosuslugi knows otherwise; what it said is forgotten when one is closed. */
public class RepairRequests {

    /** So many different people of Gosuslugi may wait for one record here: namesakes there are, but not crowds of them. */
    static final int CLAIMS = 3;

    // one that waits is brought up to date; whoever was declined may ask again after a week
    private static final String ASK = """
            INSERT INTO identity.repair_request (oid, kind, person, surname, given_name, patronymic, snils, birth_date, asked_at, last_at, attempts, state)
            SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, CAST(?8 AS date), ?9, ?9, 1, 'OPEN'
            WHERE NOT EXISTS (
                    SELECT FROM identity.repair_request d
                    WHERE d.person = ?3 AND d.oid = ?1 AND d.kind = ?2 AND d.state = 'DECLINED'
                      AND d.decided_at > CAST(?9 AS timestamptz) - interval '7 days')
              AND (SELECT count(*) FROM identity.repair_request o WHERE o.person = ?3 AND o.state = 'OPEN' AND o.oid <> ?1) < ?10
            ON CONFLICT (oid, kind) WHERE state = 'OPEN' DO UPDATE SET
                person = excluded.person, surname = excluded.surname, given_name = excluded.given_name, patronymic = excluded.patronymic,
                snils = excluded.snils, birth_date = excluded.birth_date, last_at = excluded.last_at,
                attempts = least(repair_request.attempts + 1, 1000)
            RETURNING attempts""";

    private static final String CLOSE = """
            UPDATE identity.repair_request SET state = ?1, decided_by = CAST(?2 AS bigint), decided_at = ?3, reason = ?4,
                surname = NULL, given_name = NULL, patronymic = NULL, snils = NULL, birth_date = NULL
            WHERE state = 'OPEN' AND\s""";

    private final EntityManager em;

    public RepairRequests(EntityManager em) {
        this.em = em;
    }

    /** What is to be corrected. */
    public enum Kind {
        NAME,
        SNILS
    }

    /**
     * A person as one of the two sides has it.
     *
     * @param patronymic empty for none
     * @param snils      eleven digits; empty for none
     */
    public record Said(
            String surname,
            String givenName,
            String patronymic,
            String snils,
            @Nullable LocalDate birthDate) {}

    /**
     * @param person whom the school would have to correct
     * @param oid number at Gosuslugi.
     * @return whether it has just begun to wait
     */
    public boolean ask(String oid, Kind kind, long person, Said said, Instant at) {
        return NativeQuery.values(
                        em,
                        ASK,
                        oid,
                        kind.name(),
                        person,
                        bounded(said.surname()),
                        bounded(said.givenName()),
                        bounded(said.patronymic()),
                        said.snils(),
                        said.birthDate(),
                        at,
                        CLAIMS)
                .map(Number.class::cast)
                .anyMatch(n -> n.intValue() == 1);
    }

    /** Somebody has come in: nothing of theirs waits any longer. */
    public void cameIn(String oid, Instant at) {
        close("oid = ?5", oid, "CAME_IN", null, at, null);
    }

    /** @return false when it does not wait any longer */
    public boolean fix(long id, long by, Instant at) {
        return close("id = ?5", id, "FIXED", by, at, null) == 1;
    }

    /** @return false when it does not wait any longer */
    public boolean decline(long id, long by, Instant at, String reason) {
        return close("id = ?5", id, "DECLINED", by, at, reason) == 1;
    }

    private int close(String which, Object key, String state, @Nullable Long by, Instant at, @Nullable String reason) {
        return NativeQuery.write(em, CLOSE + which, state, by, at, reason, key);
    }

    private static String bounded(String name) {
        return name.substring(0, Math.min(100, name.length()));
    }
}
