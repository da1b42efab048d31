package org.dnevnik.notifications.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Reads what goes out to somebody together, at the moment when it goes. */
public class ParcelQuery {

    private static final String HEAD = """
            SELECT p.recipient, c.language, encode(c.secret, 'hex'), p.made_at
            FROM notifications.parcel AS p
            JOIN notifications.channel AS c ON c.person = p.recipient AND c.channel = p.channel
            WHERE p.id = ?1 AND p.ended_at IS NULL AND c.is_on AND c.stopped_at IS NULL""";

    // whoever has read it in the site, or is no guardian any more, is told nothing of it
    private static final String NEWS = """
            SELECT n.id, n.kind, n.pupil, p.given_name, CAST(n.facts AS text), n.created_at, false
            FROM notifications.delivery AS d
            JOIN notifications.notification AS n ON n.id = d.notification
            LEFT JOIN people.person AS p ON p.id = n.pupil
            WHERE d.parcel = ?2 AND (n.seen_at IS NULL OR NOT n.shown)
              AND (n.pupil IS NULL OR n.pupil = n.recipient
                   OR n.pupil IN (SELECT child FROM people.guardians_at(?1) WHERE guardian = n.recipient))
            ORDER BY n.id""";

    private final EntityManager em;

    public ParcelQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * Empty for a parcel that has ended, and for a channel that is switched off meanwhile.
     *
     * @param day on which a guardian must be one
     */
    public Optional<Parcel> of(long parcel, LocalDate day) {
        return NativeQuery.rows(em, HEAD, parcel)
                .findFirst()
                .map(h -> new Parcel(
                        parcel, number(h[0]), (String) h[1], (String) h[2], instant(h[3]), news(parcel, day)));
    }

    private List<NotificationView> news(long parcel, LocalDate day) {
        return NativeQuery.rows(em, NEWS, day, parcel)
                .map(NotificationsQuery::row)
                .toList();
    }
}
