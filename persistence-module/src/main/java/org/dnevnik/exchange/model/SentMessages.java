package org.dnevnik.exchange.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dnevnik.kernel.NativeQuery;

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
        NativeQuery.write(
                em,
                ADD,
                column(counted, c -> Long.toString(c.system())),
                column(counted, c -> c.minute().toString()),
                column(counted, c -> Integer.toString(c.messages())),
                column(counted, c -> Integer.toString(c.refused())));
    }

    /** Of the systems that have sent anything since then. */
    public List<Sum> since(Instant day, Instant minute) {
        return NativeQuery.values(em, SINCE, day, minute)
                .map(r -> (Object[]) r)
                .map(r -> new Sum(number(r[0]), number(r[1]), number(r[2])))
                .toList();
    }

    public void forget(int days) {
        NativeQuery.write(em, FORGET, days);
    }

    private static String column(List<Counted> counted, Function<Counted, String> value) {
        return counted.stream().map(value).collect(Collectors.joining(","));
    }
}
