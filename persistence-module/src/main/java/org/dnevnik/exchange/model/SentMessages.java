package org.dnevnik.exchange.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many messages each system has sent, minute by minute, over all nodes. */
public class SentMessages {

    private static final String ADD = """
            INSERT INTO exchange.usage AS u (system, minute, messages, refused)
            SELECT c.* FROM unnest(CAST(string_to_array(?1, ',') AS bigint[]), CAST(string_to_array(?2, ',') AS timestamptz[]),
                                   CAST(string_to_array(?3, ',') AS int[]), CAST(string_to_array(?4, ',') AS int[]))
                            AS c (system, minute, messages, refused)
            JOIN exchange.system s ON s.id = c.system
            ON CONFLICT (system, minute) DO UPDATE SET messages = u.messages + excluded.messages, refused = u.refused + excluded.refused""";

    private static final String SINCE = """
            SELECT system, CAST(sum(messages) AS bigint), CAST(coalesce(sum(messages) FILTER (WHERE minute >= ?2), 0) AS bigint)
            FROM exchange.usage WHERE minute >= ?1 GROUP BY system""";

    private static final String FORGET =
            "DELETE FROM exchange.usage WHERE minute < clock_timestamp() - make_interval(days => ?1)";

    private final EntityManager em;

    public SentMessages(EntityManager em) {
        this.em = em;
    }

    /** What a node has counted of one system in one minute. */
    public record Counted(long system, Instant minute, int messages, int refused) {}

    /** What all nodes have counted of one system since the day began, and of it in the minute that runs. */
    public record Sum(long system, long day, long minute) {}

    /** In the order of their keys, so that two nodes never wait for each other. */
    public void add(List<Counted> counted) {
        em.createNativeQuery(ADD)
                .setParameter(1, column(counted, c -> Long.toString(c.system())))
                .setParameter(2, column(counted, c -> c.minute().toString()))
                .setParameter(3, column(counted, c -> Integer.toString(c.messages())))
                .setParameter(4, column(counted, c -> Integer.toString(c.refused())))
                .executeUpdate();
    }

    /** Of the systems that have sent anything since then. */
    public List<Sum> since(Instant day, Instant minute) {
        List<?> rows = em.createNativeQuery(SINCE)
                .setParameter(1, Timestamp.from(day))
                .setParameter(2, Timestamp.from(minute))
                .getResultList();
        return rows.stream()
                .map(r -> (Object[]) r)
                .map(r ->
                        new Sum(((Number) r[0]).longValue(), ((Number) r[1]).longValue(), ((Number) r[2]).longValue()))
                .toList();
    }

    public void forget(int days) {
        em.createNativeQuery(FORGET).setParameter(1, days).executeUpdate();
    }

    private static String column(List<Counted> counted, Function<Counted, String> value) {
        return counted.stream().map(value).collect(Collectors.joining(","));
    }
}
