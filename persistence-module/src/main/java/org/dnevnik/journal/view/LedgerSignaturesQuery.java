package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.dnevnik.journal.model.SignedText.Named;
import org.dnevnik.journal.view.LedgerSignatureLine.SignedPeriod;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads the signatures under a school's chain, and the names that a new one tells. */
public class LedgerSignaturesQuery {

    private static final int AT_MOST = 200;

    private static final String LINES = """
            SELECT g.id, g.seq, encode(g.hash, 'hex'), g.signed_at,
                   coalesce(p.surname || coalesce(' ' || left(p.given_name, 1) || '.', '') || coalesce(' ' || left(p.patronymic, 1) || '.', ''), ''),
                   g.key_id, r.kind, r.number, r.year, r.name, r.parallel_from, r.parallel_to
            FROM journal.ledger_signature AS g
            LEFT JOIN people.person AS p ON p.id = g.person
            LEFT JOIN school.reporting_period AS r ON r.id = g.period
            WHERE g.school = ?1 ORDER BY g.id DESC LIMIT ?2""";

    private static final String DOCUMENT = """
            SELECT seq, text, public_key, encode(signature, 'hex') FROM journal.ledger_signature WHERE school = ?1 AND id = ?2""";

    private static final String NAMES = """
            SELECT s.short_name,
                   (SELECT concat_ws(' ', p.surname, p.given_name, p.patronymic) FROM people.person AS p WHERE p.id = ?2),
                   (SELECT coalesce(r.name, r.kind || ' ' || r.number) || ', ' || r.parallel_from || '-' || r.parallel_to || ', ' || r.year || '/' || (r.year + 1)
                    FROM school.reporting_period AS r WHERE r.id = CAST(?3 AS bigint) AND r.school = s.id)
            FROM school.school AS s WHERE s.id = ?1""";

    private final EntityManager em;

    public LedgerSignaturesQuery(EntityManager em) {
        this.em = em;
    }

    /** Whom and what a signature is about. */
    public record Names(Named school, Named by, @Nullable Named period) {}

    /** The newest first. */
    public List<LedgerSignatureLine> of(long school) {
        return NativeQuery.rows(em, LINES, school, AT_MOST)
                .map(LedgerSignaturesQuery::line)
                .toList();
    }

    private static LedgerSignatureLine line(Object[] r) {
        return new LedgerSignatureLine(
                number(r[0]),
                number(r[1]),
                (String) r[2],
                r[6] == null
                        ? null
                        : new SignedPeriod(
                                (String) r[6], whole(r[7]), whole(r[8]), (String) r[9], whole(r[10]), whole(r[11])),
                instant(r[3]),
                (String) r[4],
                (String) r[5]);
    }

    public Optional<SignedDocument> document(long school, long id) {
        return NativeQuery.rows(em, DOCUMENT, school, id)
                .findFirst()
                .map(r -> new SignedDocument(number(r[0]), (String) r[1], (String) r[2], (String) r[3]));
    }

    /** @param period null: none */
    public Names names(long school, long person, @Nullable Long period) {
        List<Object[]> rows =
                NativeQuery.rows(em, NAMES, school, person, period).toList();
        Object[] r = rows.get(0);
        return new Names(
                new Named(school, (String) r[0]),
                new Named(person, r[1] == null ? "" : (String) r[1]),
                period == null ? null : new Named(period, r[2] == null ? "" : (String) r[2]));
    }
}
