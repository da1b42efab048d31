package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Reads who looked at somebody's data, newest first, one statement a slice: what one reader saw on one day is one line. A look at a group is one at
 * everybody who was in it on that day. Looks at a record that was made one with this one are looks at this person. What went to another system is
 * told even when the person asked for it there.
 */
public class LooksQuery {

    private static final String LOOKS = """
            WITH named AS (
                SELECT array_agg(id) AS ids FROM (
                    SELECT CAST(?1 AS bigint) AS id
                    UNION ALL SELECT loser FROM people.merged WHERE winner = ?1 AND parted_at IS NULL) AS n)
            SELECT l.last, l.times, concat_ws(' ', p.surname, p.given_name, p.patronymic),
                   concat_ws('; ', l.through, l.ground, CASE WHEN l.through IS NULL THEN (
                            SELECT string_agg(DISTINCT s.title || coalesce(', ' || c.short_name, ''), '; ')
                            FROM people.staff_position s LEFT JOIN school.school c ON c.id = s.school
                            WHERE s.person = l.person AND s.starts <= l.day AND coalesce(s.ends, 'infinity') >= l.day)
                        ELSE (SELECT min(g.kinship) FROM people.guardianship g WHERE g.guardian = l.person AND g.child = ?1) END),
                   coalesce((SELECT min(g.kinship) FROM people.guardianship g WHERE g.guardian = l.person AND g.child = ?1), ''),
                   l.what, l.refused, l.id
            FROM (SELECT max(id) AS id, max(at) AS last, count(*) AS times, person, what, refused, day, through, ground
                  FROM (SELECT id, at, person, what, refused, CAST(at AT TIME ZONE ?5 AS date) AS day, through, ground
                        FROM people.access_log WHERE subject = ANY (CAST((SELECT ids FROM named) AS bigint[]))
                        UNION ALL
                        SELECT a.id, a.at, a.person, a.what, false, CAST(a.at AT TIME ZONE ?5 AS date), NULL, NULL
                        FROM school.enrolment e JOIN school.group_access_log a ON a.edu_group = e.edu_group
                        WHERE e.person = ?1
                          AND CAST(a.at AT TIME ZONE ?5 AS date) BETWEEN e.starts AND coalesce(e.ends, 'infinity')) AS all_looks
                  WHERE (through IS NOT NULL OR NOT person = ANY (CAST((SELECT ids FROM named) AS bigint[]))) AND (?2 OR NOT refused)
                  GROUP BY 4, 5, 6, 7, 8, 9
                  HAVING max(id) < ?3 ORDER BY 1 DESC LIMIT ?4) AS l
            LEFT JOIN people.person p ON p.id = l.person
            ORDER BY l.id DESC""";

    private final EntityManager em;

    public LooksQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * @param refused whether attempts that were refused are told too
     * @param zone    whose days count
     * @param after   key of the last line of the slice before; null for the newest
     */
    public Slice<LookLine> of(long person, boolean refused, ZoneId zone, @Nullable String after, int size) {
        List<Object[]> rows = NativeQuery.rows(
                        em, LOOKS, person, refused, after == null ? Long.MAX_VALUE : key(after), size + 1, zone.getId())
                .toList();
        return Slice.of(rows.stream().map(LooksQuery::look).toList(), size, LookLine::key);
    }

    private static long key(String after) {
        if (!after.matches("[0-9]{1,18}")) {
            throw new NotFound("place in a list: " + after);
        }
        return Long.parseLong(after);
    }

    private static LookLine look(Object[] r) {
        Instant last = instant(r[0]);
        return new LookLine(
                last,
                whole(r[1]),
                (String) r[2],
                (String) r[3],
                (String) r[4],
                (String) r[5],
                (Boolean) r[6],
                r[7].toString());
    }
}
