package org.dnevnik.exchange.model;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Messages that could not be answered: unreadable ones, and those whose answering failed as often as the broker tries. */
public class DeadRequests {

    private static final String ADD = """
            INSERT INTO exchange.dead_letter (system, message_id, reason, detail, size, body, node)
            VALUES (?1, CAST(?2 AS uuid), ?3, coalesce(nullif(left(?4, 300), ''), (
                SELECT r.failure FROM exchange.request r JOIN exchange.system s ON s.id = r.system
                WHERE s.code = ?1 AND r.message_id = CAST(?2 AS uuid)), ''), ?5, ?6, ?7)""";

    private static final String DROP =
            "DELETE FROM exchange.dead_letter WHERE id = ?1 RETURNING system, CAST(message_id AS text)";

    private static final String ORDER = """
            UPDATE exchange.dead_letter AS d SET ordered = true
            WHERE d.id = ?1 AND d.body IS NOT NULL AND d.node <> ?2
              AND EXISTS (SELECT FROM exchange.node n WHERE n.name = d.node AND n.at > clock_timestamp() - interval '30 seconds')""";

    private static final String ORDERED =
            "SELECT id FROM exchange.dead_letter WHERE ordered AND node = ?1 ORDER BY id LIMIT 100";

    private static final String FORGET = """
            DELETE FROM exchange.dead_letter WHERE at < clock_timestamp() - make_interval(days => ?1)
               OR id <= (SELECT max(id) FROM exchange.dead_letter) - ?2""";

    private final EntityManager em;

    public DeadRequests(EntityManager em) {
        this.em = em;
    }

    /**
     * A message that was given up.
     *
     * @param system  as it says itself; empty: it does not
     * @param reason  a rejection of the schema, or OVERSIZED
     * @param detail  what is wrong, without personal data; empty: what was noted of the request's last failure
     * @param size    characters, or bytes of what was too big to be read
     * @param body    null: not worth another try
     */
    public record Dead(
            String system,
            @Nullable UUID message,
            String reason,
            String detail,
            long size,
            @Nullable String body) {}

    /** Who sent a message, as it says itself; empty and null where it does not. */
    public record From(String system, @Nullable UUID message) {}

    public void add(Dead dead) {
        add(dead, "");
    }

    /** @param node whose broker has given it up */
    public void add(Dead dead, String node) {
        NativeQuery.write(
                em,
                ADD,
                dead.system(),
                dead.message() == null ? null : dead.message().toString(),
                dead.reason(),
                dead.detail(),
                dead.size(),
                dead.body(),
                node);
    }

    /** @return whose it was, as it said itself; empty when it was not there */
    public Optional<From> drop(long id) {
        return NativeQuery.rows(em, DROP, id)
                .findFirst()
                .map(r -> new From((String) r[0], r[1] == null ? null : UUID.fromString((String) r[1])));
    }

    /**
     * A letter of another node that lives shall be tried again there.
     *
     * @return false: it is this node's, or that of none that lives
     */
    public boolean order(long id, String here) {
        return NativeQuery.write(em, ORDER, id, here) == 1;
    }

    /** Letters of a node that shall be tried again there, the oldest first. */
    public List<Long> ordered(String node) {
        return NativeQuery.values(em, ORDERED, node).map(NativeQuery::number).toList();
    }

    /** Keeps the last ones of the last days: whoever floods the queue does not fill the database. */
    public void forget(int days, int newest) {
        NativeQuery.write(em, FORGET, days, newest);
    }
}
