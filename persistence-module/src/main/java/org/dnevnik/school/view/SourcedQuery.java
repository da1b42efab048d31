package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.kernel.NativeQuery;

/**
 * Finds a school's things by the names that other systems have for them: those that came with a package, and those that this installation
 * gives when it is asked. One statement each.
 */
public class SourcedQuery {

    private static final String PEOPLE = """
            WITH f AS (SELECT u.sid, CASE WHEN starts_with(u.sid, r.roster_code || '-u-') AND substr(u.sid, 12) ~ '^[0-9]{1,18}$'
                                          THEN CAST(substr(u.sid, 12) AS bigint) END AS own
                       FROM unnest(string_to_array(?2, chr(10))) AS u (sid)
                       CROSS JOIN (SELECT r.roster_code FROM school.school s JOIN school.region r ON r.id = s.region WHERE s.id = ?1) AS r)
            SELECT f.sid, coalesce(x.person, f.own)
            FROM f LEFT JOIN school.sourced x ON x.school = ?1 AND x.kind = 'USER' AND x.sourced_id = f.sid
            WHERE x.person IS NOT NULL OR f.own IS NOT NULL""";

    private static final String CLASSES = """
            SELECT coalesce(x.sourced_id, r.roster_code || '-g-' || g.id), g.id
            FROM school.edu_group g
            JOIN school.school s ON s.id = g.school
            JOIN school.region r ON r.id = s.region
            LEFT JOIN school.sourced x ON x.edu_group = g.id AND x.school = g.school
            WHERE g.school = ?1 AND g.year = ?2""";

    private static final String PERIODS = """
            SELECT id, starts, ends FROM school.reporting_period WHERE school = ?1 AND year = ?2 AND kind <> 'YEAR' ORDER BY kind, number, id""";

    private static final String SUBJECTS = """
            SELECT count(*) FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS f (id text, name text)
            WHERE EXISTS (SELECT FROM school.subject s WHERE s.school = ?1 AND s.name = f.name)
               OR EXISTS (SELECT FROM school.sourced x WHERE x.school = ?1 AND x.kind = 'COURSE' AND x.sourced_id = f.id)""";

    private final EntityManager em;
    private final long school;
    private final int year;

    public SourcedQuery(EntityManager em, long school, int year) {
        this.em = em;
        this.school = school;
        this.year = year;
    }

    public int year() {
        return year;
    }

    /** Ids of persons by those of these names that are known; who they are is not asked. */
    public Map<String, Long> people(Collection<String> names) {
        return names.isEmpty() ? Map.of() : ids(PEOPLE, String.join("\n", names));
    }

    /** Ids of the year's groups by name. */
    public Map<String, Long> classes() {
        return ids(CLASSES, year);
    }

    /** The year's periods. */
    public List<SourcedPeriod> periods() {
        return rows(PERIODS, year).stream()
                .map(r -> new SourcedPeriod(number(r[0]), day(r[1]), day(r[2])))
                .toList();
    }

    /**
     * How many of the subjects are there already.
     *
     * @param rows as JSON, with id and name
     */
    public int subjects(String rows) {
        return whole(NativeQuery.value(em, SUBJECTS, school, rows));
    }

    private Map<String, Long> ids(String sql, Object second) {
        Map<String, Long> ids = new HashMap<>();
        rows(sql, second).forEach(r -> ids.put((String) r[0], number(r[1])));
        return ids;
    }

    private List<Object[]> rows(String sql, Object second) {
        return NativeQuery.rows(em, sql, school, second).toList();
    }
}
