package org.dnevnik.exchange.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dnevnik.exchange.model.ProgressPart;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads the region's few foreign systems and their mandates, one statement each. */
public class ForeignSystemsQuery {

    private static final String SYSTEMS = """
            SELECT s.id, s.code, s.name, s.for_guardians, s.certificate, s.secret_since, s.enabled,
                   s.per_minute, s.per_day, coalesce(u.messages, 0), coalesce(u.refused, 0),
                   (SELECT max(r.at) FROM exchange.request r WHERE r.system = s.id)
            FROM exchange.system s
            LEFT JOIN (SELECT system, CAST(sum(messages) AS bigint) AS messages, CAST(sum(refused) AS bigint) AS refused
                       FROM exchange.usage WHERE minute >= ?2 GROUP BY system) u ON u.system = s.id
            WHERE CAST(?1 AS bigint) IS NULL OR s.id = CAST(?1 AS bigint)
            ORDER BY s.name, s.id""";

    private static final String MANDATES = """
            SELECT m.id, coalesce(c.short_name, ''), m.parts, m.ground, m.starts, m.ends, concat_ws(' ', p.surname, p.given_name, p.patronymic),
                   m.ended_at IS NULL AND m.ends >= ?2
            FROM exchange.mandate m
            JOIN people.person p ON p.id = m.given_by
            LEFT JOIN school.school c ON c.id = m.school
            WHERE m.system = ?1
            ORDER BY m.id DESC""";

    private static final String ACCOUNTS = "SELECT code, secret_since FROM exchange.system WHERE enabled";

    private final EntityManager em;

    public ForeignSystemsQuery(EntityManager em) {
        this.em = em;
    }

    /** @param midnight since when messages are those of today */
    public List<ForeignSystemLine> all(Instant midnight) {
        return systems(null, midnight).map(ForeignSystemsQuery::system).toList();
    }

    public Optional<ForeignSystemLine> of(long system, Instant midnight) {
        return systems(Long.toString(system), midnight).findFirst().map(ForeignSystemsQuery::system);
    }

    private Stream<Object[]> systems(@Nullable String system, Instant midnight) {
        return NativeQuery.rows(em, SYSTEMS, system, midnight);
    }

    /** Newest first, those that have ended too. */
    public List<MandateLine> mandates(long system, LocalDate today) {
        return NativeQuery.rows(em, MANDATES, system, today)
                .map(ForeignSystemsQuery::mandate)
                .toList();
    }

    /** Codes of the systems that may sign in at the broker, with the moment since when their secret is the one in use. */
    public Map<String, Instant> accounts() {
        Map<String, Instant> accounts = new TreeMap<>();
        NativeQuery.rows(em, ACCOUNTS).forEach(r -> accounts.put((String) r[0], instant(r[1])));
        return accounts;
    }

    private static ForeignSystemLine system(Object[] r) {
        return new ForeignSystemLine(
                number(r[0]),
                (String) r[1],
                (String) r[2],
                (Boolean) r[3],
                (String) r[4],
                instant(r[5]),
                (Boolean) r[6],
                whole(r[7]),
                whole(r[8]),
                number(r[9]),
                number(r[10]),
                InstantColumn.of(r[11]));
    }

    private static MandateLine mandate(Object[] r) {
        return new MandateLine(
                number(r[0]),
                (String) r[1],
                ProgressPart.of((String) r[2]),
                (String) r[3],
                day(r[4]),
                day(r[5]),
                (String) r[6],
                (Boolean) r[7]);
    }
}
