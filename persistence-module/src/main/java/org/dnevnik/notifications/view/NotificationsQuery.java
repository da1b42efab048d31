package org.dnevnik.notifications.view;

import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.json.Json;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Reads a recipient's notifications, newest first, one statement a slice. */
public class NotificationsQuery {

    /** More than this many unseen are told as "many": the bell has no room for more, the database no reason to count on. */
    public static final int MANY = 100;

    // whoever is no guardian any more, or must not see, is told nothing of what was told before
    private static final String STILL = """
            (n.pupil IS NULL OR n.pupil NOT IN (SELECT child FROM people.guardianship WHERE guardian = ?1)
             OR n.pupil IN (SELECT child FROM people.guardians_at(?2) WHERE guardian = ?1))""";

    private static final String LIST = """
            SELECT n.id, n.kind, n.pupil, p.surname || ' ' || p.given_name, CAST(n.facts AS text), n.created_at, n.seen_at IS NOT NULL
            FROM notifications.notification AS n
            LEFT JOIN people.person AS p ON p.id = n.pupil
            WHERE n.recipient = ?1 AND n.shown AND n.id < ?3 AND\s""" + STILL + " ORDER BY n.id DESC LIMIT ?4";

    private static final String UNSEEN = """
            SELECT (SELECT count(*) FROM (
                        SELECT 1 FROM notifications.notification AS n
                        WHERE n.recipient = ?1 AND n.seen_at IS NULL AND\s""" + STILL + """
                         LIMIT ?3) AS few),
                   newest.id, CAST(extract(epoch FROM clock_timestamp() - newest.created_at) * 1000 AS bigint)
            FROM (SELECT id, created_at FROM notifications.notification
                  WHERE recipient = ?1 ORDER BY id DESC LIMIT 1) AS newest""";

    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    private final EntityManager em;

    public NotificationsQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * @param day   on which the recipient must be guardian of the pupil whom a notification tells of
     * @param after key of the last notification of the slice before; null for the newest
     */
    public Slice<NotificationView> of(long recipient, LocalDate day, @Nullable String after, int size) {
        List<Object[]> rows = NativeQuery.rows(
                        em, LIST, recipient, day, after == null ? Long.MAX_VALUE : Long.parseLong(after), size + 1)
                .toList();
        return Slice.of(rows.stream().map(NotificationsQuery::row).toList(), size, n -> Long.toString(n.id()));
    }

    /** What the recipient has not seen, counted up to {@link #MANY}. */
    public Unseen unseen(long recipient, LocalDate day) {
        return NativeQuery.rows(em, UNSEEN, recipient, day, MANY)
                .findFirst()
                .map(r -> new Unseen(whole(r[0]), number(r[1]), number(r[2])))
                .orElse(Unseen.NONE);
    }

    static NotificationView row(Object[] r) {
        return new NotificationView(
                number(r[0]),
                (String) r[1],
                id(r[2]),
                (String) r[3],
                facts((String) r[4]),
                r[5] instanceof OffsetDateTime at ? at.toInstant() : instant(r[5]),
                (Boolean) r[6]);
    }

    private static Map<String, String> facts(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> text(e.getValue())));
        }
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
