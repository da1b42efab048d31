package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.dnevnik.kernel.NativeQuery;

/** What must be known of pupils before many come or move: where they were last, and until when the old class holds them; one statement each. */
public class PupilPathsQuery {

    private static final String LAST = """
            SELECT DISTINCT ON (e.person) e.person, g.school, c.short_name, g.year, e.ends
            FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group JOIN school.school c ON c.id = g.school
            WHERE e.person = ANY (CAST(?1 AS bigint[])) AND g.kind = 'CLASS'
            ORDER BY e.person, e.starts DESC, e.id DESC""";

    // what a pupil leaves is what EduGroups.move would end; a class that comes with the same import has no id yet
    private static final String NOTED = """
            WITH told AS (
                SELECT r.person, string_to_array(r.groups, ',') AS groups, c.id AS class
                FROM jsonb_to_recordset(CAST(?3 AS jsonb)) AS r (person bigint, groups text)
                LEFT JOIN school.edu_group c ON c.school = ?1 AND c.year = ?2 AND c.kind = 'CLASS' AND c.name = ANY (string_to_array(r.groups, ','))),
            held AS (
                SELECT t.person, t.class, t.groups, g.id, g.kind, g.name, g.kind = 'CLASS' AND g.name <> ALL (t.groups) AS changes
                FROM told t JOIN school.enrolment e ON e.person = t.person AND (e.ends IS NULL OR e.ends >= ?4)
                JOIN school.edu_group g ON g.id = e.edu_group AND g.school = ?1 AND g.year = ?2),
            leaves AS (
                SELECT h.person, h.id FROM held h
                WHERE h.name <> ALL (h.groups)
                  AND (h.kind IN ('CLASS', 'SUBGROUP')
                       OR EXISTS (SELECT FROM held c WHERE c.person = h.person AND c.changes)
                          AND NOT EXISTS (SELECT FROM school.edu_group_parent k WHERE k.edu_group = h.id AND k.parent = h.class)))
            SELECT v.person, max(l.date)
            FROM leaves v
            CROSS JOIN LATERAL (
                SELECT lesson FROM journal.mark WHERE person = v.person AND year = ?2 AND value IS NOT NULL
                UNION ALL SELECT lesson FROM journal.lesson_log_entry WHERE person = v.person AND year = ?2) AS n
            JOIN timetable.lesson l ON l.id = n.lesson AND l.year = ?2 AND l.edu_group = v.id
            WHERE l.date >= ?4
            GROUP BY v.person""";

    private final EntityManager em;

    public PupilPathsQuery(EntityManager em) {
        this.em = em;
    }

    /** By person; whoever was in no class is not there. */
    public Map<Long, LastStay> last(Collection<Long> persons) {
        String ids = NativeQuery.array(persons);
        return NativeQuery.rows(em, LAST, ids)
                .map(r -> new LastStay(number(r[0]), number(r[1]), (String) r[2], whole(r[3]), dayOrNone(r[4])))
                .collect(Collectors.toMap(LastStay::person, s -> s));
    }

    /**
     * The last day of a mark or an absence in what a pupil would leave, by person; only days from {@code since} on count.
     *
     * @param moves with person and groups (names of the class and subgroup to go to, joined by a comma; empty for who goes away)
     */
    public Map<Long, LocalDate> noted(long school, int year, String moves, LocalDate since) {
        return NativeQuery.rows(em, NOTED, school, year, moves, since)
                .collect(Collectors.toMap(r -> number(r[0]), r -> day(r[1])));
    }
}
