package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Devices of children that a guardian approves. */
public class ChildDevices {

    /** So many devices of one child may wait: whoever knows a password cannot fill the guardian's page. */
    static final int WAITING = 5;

    // wanted only where there is a guardian who can answer: nobody is locked out for want of one
    private static final String WANTED = """
            SELECT EXISTS (
                SELECT FROM people.person p
                JOIN school.enrolment e ON e.person = p.id AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2)
                JOIN school.edu_group g ON g.id = e.edu_group AND g.kind = 'CLASS'
                JOIN identity.access_rule r ON r.school = g.school AND r.child_devices
                WHERE p.id = ?1 AND p.birth_date + interval '14 years' > CAST(?2 AS date)
                  AND EXISTS (SELECT FROM people.guardians_at(?2) w JOIN identity.account a ON a.person = w.guardian
                              WHERE w.child = p.id AND a.state = 'ACTIVE' AND a.first_signed_in_at IS NOT NULL))""";

    private static final String ASK = """
            INSERT INTO identity.child_device (account, hash, browser, system, state, asked_at)
            SELECT ?1, ?2, ?3, ?4, 'WAITING', ?5
            WHERE (SELECT count(*) FROM identity.child_device w WHERE w.account = ?1 AND w.state = 'WAITING') < ?6
            ON CONFLICT (account, hash) DO NOTHING""";

    private static final String STATE = "SELECT state FROM identity.child_device WHERE account = ?1 AND hash = ?2";

    private static final String DECIDE = """
            UPDATE identity.child_device SET state = ?2, decided_by = ?3, decided_at = ?4 WHERE id = ?1 AND state <> ?2""";

    private static final String DEMAND = """
            INSERT INTO identity.access_rule (school, child_devices) VALUES (?1, ?2)
            ON CONFLICT (school) DO UPDATE SET child_devices = excluded.child_devices""";

    private final EntityManager em;

    public ChildDevices(EntityManager em) {
        this.em = em;
    }

    /** What a guardian has said. */
    public enum State {
        WAITING,
        APPROVED,
        REFUSED
    }

    /** Whether a school of the person wants devices approved: of a child below fourteen that has a guardian who signs in. */
    public boolean isWanted(long person, LocalDate day) {
        return (Boolean) NativeQuery.value(em, WANTED, person, day);
    }

    /** Null for a device that has not asked. */
    public @Nullable State state(long account, byte[] hash) {
        return NativeQuery.values(em, STATE, account, hash)
                .findFirst()
                .map(s -> State.valueOf((String) s))
                .orElse(null);
    }

    /** @return whether it has just begun to wait */
    public boolean ask(long account, byte[] hash, String browser, String system, Instant at) {
        return NativeQuery.write(em, ASK, account, hash, browser, system, at, WAITING) == 1;
    }

    /**
     * @param by the guardian.
     * @return false when that was said already
     */
    public boolean decide(long id, State state, long by, Instant at) {
        return NativeQuery.write(em, DECIDE, id, state.name(), by, at) == 1;
    }

    /** What a school wants from now on. */
    public void demand(long school, boolean wanted) {
        NativeQuery.write(em, DEMAND, school, wanted);
    }
}
