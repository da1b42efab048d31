package org.dnevnik.identity.view;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads who hears in a school's office that a request waits there. */
public class OfficeEarQuery {

    // whoever has not looked since the last time is not told again the same day: the page has all that waits
    private static final String ADMINISTRATORS = """
            SELECT DISTINCT p.person FROM people.staff_position p
            JOIN identity.account a ON a.person = p.person AND a.state = 'ACTIVE'
            WHERE p.school = ?1 AND p.role = 'ADMINISTRATOR' AND p.starts <= ?2 AND (p.ends IS NULL OR p.ends >= ?2)
              AND NOT EXISTS (SELECT FROM notifications.notification n
                              WHERE n.recipient = p.person AND n.seen_at IS NULL AND n.kind = ?3 AND n.created_at > CAST(?4 AS timestamptz))
            ORDER BY p.person LIMIT 20""";

    private final EntityManager em;

    public OfficeEarQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * The administrators of a school who sign in, but for those who have news of this kind to read still.
     *
     * @param day  on which they have the position
     * @param news kind of the notice
     * @param since older news that nobody has read counts for nothing
     */
    public List<Long> administrators(long school, LocalDate day, String news, Instant since) {
        return NativeQuery.values(em, ADMINISTRATORS, school, day, news, since)
                .map(NativeQuery::number)
                .toList();
    }
}
