package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dnevnik.journal.view.ChangesAsked.Place;
import org.dnevnik.journal.view.LedgerSignatureLine.SignedPeriod;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Reads what was changed in a school's journals, the newest first: one statement, which looks for words only for the rows it shows. */
public class LedgerChangesQuery {

    private static final int AT_ONCE = 50;

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static final String WORDS = """
            SELECT h.id, h.year, h.at, h.at AT TIME ZONE c.time_zone,
                   coalesce(b.surname || coalesce(' ' || left(b.given_name, 1) || '.', '') || coalesce(' ' || left(b.patronymic, 1) || '.', ''), ''),
                   h.address, h.kind, h.pupil, u.surname || ' ' || u.given_name, t.date, t.number, s.name, g.name, y.name,
                   r.kind, r.number, r.year, r.name, r.parallel_from, r.parallel_to, h.old_value, h.new_value, h.reason
            FROM (%s) AS h
            JOIN school.school AS c ON c.id = h.school
            LEFT JOIN people.person AS b ON b.id = h.person
            LEFT JOIN people.person AS u ON u.id = h.pupil
            LEFT JOIN timetable.lesson AS t ON t.id = h.lesson AND t.year = h.year
            LEFT JOIN school.subject AS s ON s.id = coalesce(h.subject, t.subject)
            LEFT JOIN school.edu_group AS g ON g.id = coalesce(h.edu_group, t.edu_group)
            LEFT JOIN journal.work AS w ON w.id = h.work AND w.year = h.year
            LEFT JOIN journal.work_type AS y ON y.id = w.work_type
            LEFT JOIN school.reporting_period AS r ON r.id = h.period
            ORDER BY h.at DESC, h.id DESC""";

    private static final String ASKED = """
            SELECT l.* FROM journal.ledger AS l
            WHERE l.school = ?1
              AND l.at >= CAST(CAST(?2 AS date) AS timestamp) AT TIME ZONE (SELECT time_zone FROM school.school WHERE id = ?1)
              AND l.at < CAST(CAST(?3 AS date) AS timestamp) AT TIME ZONE (SELECT time_zone FROM school.school WHERE id = ?1)
              AND (?4 = '' OR l.kind = ?4)
              AND (?5 = '' OR EXISTS (SELECT FROM people.person AS p WHERE p.id = l.person AND p.name_key LIKE ?5))
              AND (?6 = '' OR EXISTS (SELECT FROM people.person AS p WHERE p.id = l.pupil AND p.name_key LIKE ?6))
              AND (l.at, l.id) < (?7, ?8)
            ORDER BY l.at DESC, l.id DESC LIMIT ?9""";

    private static final String ONE =
            "SELECT l.* FROM journal.ledger AS l WHERE l.school = ?1 AND l.year = ?2 AND l.id = ?3";

    private final EntityManager em;

    public LedgerChangesQuery(EntityManager em) {
        this.em = em;
    }

    public Slice<LedgerChange> of(long school, ChangesAsked asked) {
        Place after = asked.after() == null ? new Place(END, 0) : asked.after();
        List<LedgerChange> found = lines(
                ASKED,
                school,
                asked.from(),
                asked.to().plusDays(1),
                asked.kind() == null ? "" : asked.kind(),
                ChangesAsked.beginning(asked.who()),
                ChangesAsked.beginning(asked.pupil()),
                after.at(),
                after.id(),
                AT_ONCE + 1);
        return Slice.of(found, AT_ONCE, c -> new Place(c.at(), c.id()).toString());
    }

    /** One row of the school's; empty: it is gone, or another school's. */
    public Optional<LedgerChange> one(long school, int year, long id) {
        return lines(ONE, school, year, id).stream().findFirst();
    }

    private List<LedgerChange> lines(String which, Object... values) {
        return NativeQuery.rows(em, WORDS.formatted(which), values)
                .map(LedgerChangesQuery::line)
                .toList();
    }

    private static LedgerChange line(Object[] r) {
        return new LedgerChange(
                number(r[0]),
                whole(r[1]),
                instant(r[2]),
                ((Timestamp) r[3]).toLocalDateTime(),
                (String) r[4],
                (String) r[5],
                (String) r[6],
                r[7] == null ? null : number(r[7]),
                (String) r[8],
                dayOrNone(r[9]),
                r[10] == null ? 0 : whole(r[10]),
                (String) r[11],
                (String) r[12],
                (String) r[13],
                period(r),
                (String) r[20],
                (String) r[21],
                (String) r[22]);
    }

    private static @Nullable SignedPeriod period(Object[] r) {
        return r[14] == null
                ? null
                : new SignedPeriod(
                        (String) r[14], whole(r[15]), whole(r[16]), (String) r[17], whole(r[18]), whole(r[19]));
    }
}
