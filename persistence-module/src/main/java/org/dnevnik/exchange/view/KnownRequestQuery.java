package org.dnevnik.exchange.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.dnevnik.exchange.model.RequestState;
import org.dnevnik.kernel.NativeQuery;

/** Reads the sender of a message and what became of the message before, one statement. */
public class KnownRequestQuery {

    private static final String KNOWN = """
            SELECT s.id, s.name, s.for_guardians, s.certificate, s.per_minute, s.per_day, coalesce(r.state, 'doesNotExist'), r.print, r.answer
            FROM exchange.system s
            LEFT JOIN exchange.request r ON r.system = s.id AND r.message_id = CAST(?2 AS uuid)
            WHERE s.code = ?1 AND s.enabled""";

    private static final String FAILED = """
            SELECT 1 FROM exchange.request r JOIN exchange.system s ON s.id = r.system
            WHERE s.code = ?1 AND r.message_id = CAST(?2 AS uuid) AND r.failure IS NOT NULL""";

    private final EntityManager em;

    public KnownRequestQuery(EntityManager em) {
        this.em = em;
    }

    /** Empty for who is not registered, or switched off. */
    public Optional<KnownRequest> of(String code, UUID message) {
        return NativeQuery.rows(em, KNOWN, code, message.toString())
                .findFirst()
                .map(r -> new KnownRequest(
                        number(r[0]),
                        (String) r[1],
                        (Boolean) r[2],
                        (String) r[3],
                        whole(r[4]),
                        whole(r[5]),
                        RequestState.valueOf((String) r[6]),
                        (String) r[7],
                        (String) r[8]));
    }

    /** Whether a failure to answer this request was noted. */
    public boolean hasFailed(String code, UUID message) {
        return !NativeQuery.query(em, FAILED, code, message.toString())
                .getResultList()
                .isEmpty();
    }
}
