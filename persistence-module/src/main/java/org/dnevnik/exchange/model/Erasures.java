package org.dnevnik.exchange.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/**
 * Requests that what may be erased of a person be gone, and the erasing. What a school keeps by law (marks, attendance, movements, who taught and signed)
 * and what protects the person (the ledger, the log of looks) is touched by none of the statements.
 */
public class Erasures {

    private static final String ASK = """
            INSERT INTO people.erasure_request (person, asked_by, school, asked_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING""";

    private static final String TAKE_BACK = """
            DELETE FROM people.erasure_request WHERE person = ?1 AND asked_by = ?2 AND outcome IS NULL""";

    private static final String DECIDE = """
            UPDATE people.erasure_request SET decided_by = ?3, decided_at = ?4, outcome = ?5, why = ?6
            WHERE id = ?1 AND school = ?2 AND outcome IS NULL
            RETURNING person, asked_by, school""";

    /** What goes: how somebody is reached, copies of papers, what was only for their comfort, and what they have handed in as files. */
    private static final List<String> ERASE = List.of(
            "UPDATE people.person SET email = NULL, phone = NULL, address = NULL, version = version + 1 WHERE id = ?1",
            "DELETE FROM people.document WHERE person = ?1",
            "DELETE FROM identity.mail_link WHERE account IN (SELECT a.id FROM identity.account AS a WHERE a.person = ?1)",
            "UPDATE identity.account SET email = NULL, version = version + 1 WHERE person = ?1",
            "DELETE FROM notifications.delivery WHERE recipient = ?1",
            "DELETE FROM notifications.parcel WHERE recipient = ?1",
            "DELETE FROM notifications.push_device WHERE person = ?1",
            "DELETE FROM notifications.wish WHERE person = ?1",
            "DELETE FROM notifications.channel WHERE person = ?1",
            "DELETE FROM notifications.notification WHERE recipient = ?1",
            "DELETE FROM timetable.calendar_feed WHERE owner = ?1",
            "DELETE FROM homework.draft WHERE person = ?1",
            "DELETE FROM files.stored_file WHERE added_by = ?1 AND owner_kind IN ('ANSWER', 'UPLOAD')",
            "DELETE FROM reports.run WHERE person = ?1");

    private final EntityManager em;

    public Erasures(EntityManager em) {
        this.em = em;
    }

    /** What was decided: about whom, for whom, and by which school. */
    public record Decided(long person, long askedBy, long school) {}

    /** @return false when there is an open request about the person */
    public boolean ask(long person, long by, long school, Instant at) {
        return NativeQuery.write(em, ASK, person, by, school, at) == 1;
    }

    /** @return false when nothing of the asker's is open */
    public boolean takeBack(long person, long by) {
        return NativeQuery.write(em, TAKE_BACK, person, by) == 1;
    }

    /**
     * @param why not empty when it is refused.
     * @return empty for a request that is not open in this school
     */
    public Optional<Decided> decide(long request, long school, long by, Instant at, boolean erase, String why) {
        return NativeQuery.rows(em, DECIDE, request, school, by, at, erase ? "ERASED" : "REFUSED", why)
                .findFirst()
                .map(r -> new Decided(number(r[0]), number(r[1]), number(r[2])));
    }

    /** Erases what may be erased. */
    public void erase(long person) {
        ERASE.forEach(sql -> NativeQuery.write(em, sql, person));
    }
}
