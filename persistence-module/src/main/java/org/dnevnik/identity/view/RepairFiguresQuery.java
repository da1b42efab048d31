package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Counts for the region who waits for a correction; each method is one statement. */
public class RepairFiguresQuery {

    // whoever belongs to two schools waits at both
    private static final String BY_SCHOOL = """
            SELECT s.id, s.short_name, count(*), count(*) FILTER (WHERE r.asked_at < ?2), min(r.asked_at)
            FROM identity.repair_request r
            CROSS JOIN LATERAL (SELECT DISTINCT t.school FROM identity.ties_of(r.person, ?1) t) AS b
            JOIN school.school s ON s.id = b.school
            WHERE r.state = 'OPEN'
            GROUP BY s.id, s.short_name
            HAVING (min(r.asked_at), s.id) > (CAST(?3 AS timestamptz), ?4)
            ORDER BY min(r.asked_at), s.id LIMIT ?5""";

    private static final String PACE = """
            SELECT (SELECT count(*) FROM identity.repair_request WHERE state = 'OPEN'),
                   count(*) FILTER (WHERE state = 'FIXED'), count(*) FILTER (WHERE state = 'DECLINED'), count(*) FILTER (WHERE state = 'CAME_IN'),
                   coalesce(percentile_disc(0.5) WITHIN GROUP (ORDER BY CAST(extract(epoch FROM decided_at - asked_at) / 3600 AS int))
                            FILTER (WHERE state IN ('FIXED', 'DECLINED')), 0)
            FROM identity.repair_request WHERE decided_at > ?1""";

    private final EntityManager em;

    public RepairFiguresQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * Where somebody has waited longest stands first.
     *
     * @param late  who has asked before waits too long
     * @param after key of the last line of the slice before; null for the first
     */
    public Slice<RepairFigures> bySchool(LocalDate day, Instant late, @Nullable String after, int size) {
        Place place = after == null ? new Place(Instant.EPOCH, 0) : Place.read(after);
        List<Object[]> rows = NativeQuery.rows(em, BY_SCHOOL, day, late, place.longest(), place.school(), size + 1)
                .toList();
        return Slice.of(rows.stream().map(RepairFiguresQuery::figures).toList(), size, RepairFigures::key);
    }

    /** What was decided since. */
    public RepairPace pace(Instant since) {
        Object[] r = NativeQuery.row(em, PACE, since);
        return new RepairPace(whole(r[0]), whole(r[1]), whole(r[2]), whole(r[3]), whole(r[4]));
    }

    private static RepairFigures figures(Object[] r) {
        return new RepairFigures(number(r[0]), (String) r[1], whole(r[2]), whole(r[3]), instant(r[4]));
    }

    private record Place(Instant longest, long school) {

        /** @throws NotFound for what no list has given out */
        static Place read(String key) {
            int cut = key.lastIndexOf('~');
            try {
                return new Place(
                        Instant.parse(key.substring(0, Math.max(cut, 0))),
                        Long.parseLong(key, cut + 1, key.length(), 10));
            } catch (DateTimeException | NumberFormatException e) {
                throw new NotFound("place in a list: " + key);
            }
        }
    }
}
