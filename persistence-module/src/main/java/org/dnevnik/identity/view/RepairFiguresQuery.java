package org.dnevnik.identity.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dnevnik.kernel.InstantColumn;
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
    @SuppressWarnings("unchecked")
    public Slice<RepairFigures> bySchool(LocalDate day, Instant late, @Nullable String after, int size) {
        Place place = after == null ? new Place(Instant.EPOCH, 0) : Place.read(after);
        List<Object[]> rows = em.createNativeQuery(BY_SCHOOL)
                .setParameter(1, Date.valueOf(day))
                .setParameter(2, Timestamp.from(late))
                .setParameter(3, Timestamp.from(place.longest()))
                .setParameter(4, place.school())
                .setParameter(5, size + 1)
                .getResultList();
        return Slice.of(rows.stream().map(RepairFiguresQuery::figures).toList(), size, RepairFigures::key);
    }

    /** What was decided since. */
    public RepairPace pace(Instant since) {
        Object[] r = (Object[]) em.createNativeQuery(PACE)
                .setParameter(1, Timestamp.from(since))
                .getSingleResult();
        return new RepairPace(number(r[0]), number(r[1]), number(r[2]), number(r[3]), number(r[4]));
    }

    private static RepairFigures figures(Object[] r) {
        return new RepairFigures(
                ((Number) r[0]).longValue(),
                (String) r[1],
                number(r[2]),
                number(r[3]),
                Objects.requireNonNull(InstantColumn.of(r[4])));
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
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
