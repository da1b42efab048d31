package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dnevnik.identity.model.RepairRequests.Kind;
import org.dnevnik.identity.model.RepairRequests.Said;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Reads who waits for a correction; each method is one statement. */
public class RepairQuery {

    private static final String LINE = """
            SELECT r.id, r.kind, r.person, p.version, t.ties, r.asked_at, r.attempts,
                   p.surname, p.given_name, coalesce(p.patronymic, ''), coalesce(p.snils, ''), p.birth_date,
                   r.surname, r.given_name, coalesce(r.patronymic, ''), coalesce(r.snils, ''), r.birth_date
            FROM identity.repair_request r JOIN people.person p ON p.id = r.person
            CROSS JOIN LATERAL (SELECT string_agg(s.tie, ', ' ORDER BY s.tie) AS ties FROM identity.ties_of(r.person, ?1) s\s""";

    private static final String OF_SCHOOL = LINE + """
            WHERE s.school = ?2) AS t
            WHERE r.state = 'OPEN' AND t.ties IS NOT NULL
              AND (CAST(?3 AS bigint) = 0 OR (r.asked_at, r.id) > (SELECT a.asked_at, a.id FROM identity.repair_request a WHERE a.id = ?3))
            ORDER BY r.asked_at, r.id LIMIT ?4""";

    private static final String ONE = LINE + ") AS t WHERE r.state = 'OPEN' AND r.id = ?2";

    private static final String WAITING = """
            SELECT count(*) FROM identity.repair_request r
            WHERE r.state = 'OPEN' AND EXISTS (SELECT FROM identity.ties_of(r.person, ?1) s WHERE s.school = ANY (CAST(?2 AS bigint[])))""";

    private static final String OF_PERSON = """
            SELECT kind, asked_at, state, decided_at, coalesce(reason, '') FROM identity.repair_request
            WHERE person = ?1 AND coalesce(decided_at, asked_at) > ?2 ORDER BY asked_at DESC, id DESC LIMIT 5""";

    private static final String SCHOOLS =
            "SELECT DISTINCT s.school FROM identity.ties_of(?1, ?2) s ORDER BY s.school LIMIT 5";

    private static final String TIES = """
            SELECT coalesce(string_agg(t.tie || ' · ' || c.short_name, '; ' ORDER BY t.tie, c.short_name), '')
            FROM (SELECT s.school, s.tie FROM identity.ties_of(?1, ?2) s ORDER BY s.tie, s.school LIMIT 5) AS t
            JOIN school.school c ON c.id = t.school""";

    private final EntityManager em;
    private final LocalDate day;

    /** @param day on which people are of a school */
    public RepairQuery(EntityManager em, LocalDate day) {
        this.em = em;
        this.day = day;
    }

    /**
     * Whoever has waited longest stands first.
     *
     * @param after key of the last line of the slice before; null for the first
     */
    public Slice<RepairLine> of(long school, @Nullable String after, int size) {
        List<Object[]> rows = NativeQuery.rows(em, OF_SCHOOL, day, school, after == null ? 0 : key(after), size + 1)
                .toList();
        return Slice.of(rows.stream().map(RepairQuery::line).toList(), size, RepairLine::key);
    }

    /** Empty for one that does not wait any longer. */
    public Optional<RepairLine> one(long id) {
        return NativeQuery.rows(em, ONE, day, id).findFirst().map(RepairQuery::line);
    }

    /** How many wait for one of these schools. */
    public long waiting(List<Long> schools) {
        return number(NativeQuery.value(em, WAITING, day, NativeQuery.array(schools)));
    }

    /** What came of a person's own requests, the latest first. */
    public List<OwnRepair> ofPerson(long person, Instant since) {
        return NativeQuery.rows(em, OF_PERSON, person, since)
                .map(r -> new OwnRepair(
                        Kind.valueOf((String) r[0]), instant(r[1]), (String) r[2], InstantColumn.of(r[3]), (String)
                                r[4]))
                .toList();
    }

    /** The schools to which a person belongs. */
    public List<Long> schools(long person) {
        return NativeQuery.values(em, SCHOOLS, person, day)
                .map(NativeQuery::number)
                .toList();
    }

    /** What ties a person to which schools, in words; empty for nothing. */
    public String ties(long person) {
        return (String) NativeQuery.value(em, TIES, person, day);
    }

    private static long key(String after) {
        if (!after.matches("[0-9]{1,18}")) {
            throw new NotFound("place in a list: " + after);
        }
        return Long.parseLong(after);
    }

    private static RepairLine line(Object[] r) {
        return new RepairLine(
                number(r[0]),
                Kind.valueOf((String) r[1]),
                number(r[2]),
                whole(r[3]),
                Objects.requireNonNullElse((String) r[4], ""),
                instant(r[5]),
                whole(r[6]),
                said(r, 7),
                said(r, 12));
    }

    private static Said said(Object[] r, int at) {
        Date born = (Date) r[at + 4];
        return new Said(
                (String) r[at],
                (String) r[at + 1],
                (String) r[at + 2],
                String.valueOf(r[at + 3]),
                born == null ? null : born.toLocalDate());
    }
}
