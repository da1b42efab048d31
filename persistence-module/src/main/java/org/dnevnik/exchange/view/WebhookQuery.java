package org.dnevnik.exchange.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.notifications.view.NoticeTopic;
import org.jspecify.annotations.Nullable;

/** Reads webhooks, and what they are to send next. */
public class WebhookQuery {

    private static final int AT_MOST = 100;

    private static final String OF_ACCOUNT = """
            SELECT h.id, g.id, g.name,
                   g.ended_at IS NULL AND g.expires_at > CAST(?2 AS timestamptz) AND g.made_at >= coalesce(a.sessions_since, '-infinity')
                       AND ap.is_on IS NOT FALSE,
                   h.url, h.topics, h.state, h.made_at, h.failures, h.due_at, h.tried_at, coalesce(h.answer, 0), h.taken_at,
                   (SELECT count(*) FROM exchange.webhook_delivery AS d WHERE d.webhook = h.id AND d.ended_at IS NULL)
            FROM identity.token_grant AS g
            JOIN identity.account AS a ON a.id = g.account
            JOIN exchange.webhook AS h ON h.token_grant = g.id
            LEFT JOIN identity.application AS ap ON ap.id = g.application
            WHERE g.account = ?1
            ORDER BY h.id DESC LIMIT ?3""";

    private static final String NEXT = """
            SELECT h.id, g.id, g.name, a.temporary_until IS NOT NULL OR identity.asked_anew(a.person, ?2),
                   h.url, encode(h.secret, 'hex'), h.failures, d.id, CAST(d.delivery AS text), d.kind, d.topic, d.person,
                   d.object, CAST(d.day AS text), d.happened_at
            FROM exchange.webhook AS h
            JOIN identity.token_grant AS g ON g.id = h.token_grant
            JOIN identity.account AS a ON a.id = g.account
            JOIN exchange.webhook_delivery AS d ON d.webhook = h.id AND d.ended_at IS NULL
            WHERE h.id = ?1 AND h.state = 'ON'
            ORDER BY d.id LIMIT 1""";

    private final EntityManager em;

    public WebhookQuery(EntityManager em) {
        this.em = em;
    }

    /** Those of all tokens of an account, newest first. */
    public List<WebhookLine> of(long account, Instant now) {
        return NativeQuery.rows(em, OF_ACCOUNT, account, now, AT_MOST)
                .map(WebhookQuery::line)
                .toList();
    }

    private static WebhookLine line(Object[] r) {
        return new WebhookLine(
                number(r[0]),
                number(r[1]),
                (String) r[2],
                (Boolean) r[3],
                (String) r[4],
                Stream.of(((String) r[5]).split(" ")).map(NoticeTopic::valueOf).toList(),
                (String) r[6],
                instant(r[7]),
                (int) number(r[8]),
                instant(r[9]),
                InstantColumn.of(r[10]),
                (int) number(r[11]),
                InstantColumn.of(r[12]),
                number(r[13]));
    }

    /**
     * What a webhook sends next; empty when nothing waits, and for one that is off.
     *
     * @param day on which texts count
     */
    public Optional<WebhookJob> next(long hook, LocalDate day) {
        return NativeQuery.rows(em, NEXT, hook, day).findFirst().map(WebhookQuery::job);
    }

    private static WebhookJob job(Object[] r) {
        return new WebhookJob(
                number(r[0]),
                number(r[1]),
                (String) r[2],
                (Boolean) r[3],
                (String) r[4],
                (String) r[5],
                (int) number(r[6]),
                number(r[7]),
                (String) r[8],
                (String) r[9],
                (String) r[10],
                known(r[11]),
                known(r[12]),
                r[13] == null ? null : LocalDate.parse((String) r[13]),
                instant(r[14]));
    }

    private static @Nullable Long known(@Nullable Object column) {
        return column == null ? null : (Long) number(column);
    }
}
