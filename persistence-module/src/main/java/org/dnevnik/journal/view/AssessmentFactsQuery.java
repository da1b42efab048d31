package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.AssessmentFacts.Planned;
import org.dnevnik.journal.view.AssessmentFacts.Slot;
import org.dnevnik.kernel.NativeQuery;

/** Reads what the norms of assessment procedures judge by, with three statements, and with one what a school has decided. */
public class AssessmentFactsQuery {

    /** How far around a lesson others are looked at: longer than the distance that the norms ask for, and than a holiday. */
    private static final int DAYS_AROUND = 42;

    // the classes of a group, and all groups in which somebody of these classes may learn
    private static final String OWN = """
            WITH classes AS (
                SELECT CAST(?1 AS bigint) AS id UNION SELECT parent FROM school.edu_group_parent WHERE edu_group = ?1),
            own AS (
                SELECT id FROM classes
                UNION SELECT p.edu_group FROM school.edu_group_parent p JOIN classes c ON c.id = p.parent)
            """;

    private static final String SLOTS = OWN + """
            SELECT l.id, l.date, l.number, d.first, d.last
            FROM timetable.lesson l
            CROSS JOIN LATERAL (SELECT min(o.number) AS first, max(o.number) AS last FROM timetable.lesson o
                                WHERE o.year = ?2 AND o.date = l.date AND o.edu_group IN (SELECT id FROM own)) d
            WHERE l.year = ?2 AND l.edu_group = ?1 AND l.subject = ?3 AND l.date BETWEEN ?4 AND ?5
            ORDER BY l.date, l.number""";

    private static final String PLANNED = OWN + """
            SELECT l.id, l.date, g.id, g.name, s.id, s.name, bool_or(g.id IN (SELECT id FROM own))
            FROM timetable.lesson l
            JOIN journal.work w ON w.lesson = l.id AND w.year = ?2
            JOIN journal.work_type t ON t.id = w.work_type AND t.assessment
            JOIN school.edu_group g ON g.id = l.edu_group
            JOIN school.subject s ON s.id = l.subject
            WHERE l.year = ?2 AND l.date BETWEEN ?4 AND ?5
              AND l.school = (SELECT school FROM school.edu_group WHERE id = ?1)
              AND (g.id IN (SELECT id FROM own)
                   OR l.subject = ?3 AND g.parallel = (SELECT parallel FROM school.edu_group WHERE id = ?1))
            GROUP BY l.id, l.date, g.id, g.name, s.id, s.name
            ORDER BY l.date, g.name""";

    private static final String YEAR = """
            SELECT coalesce(sum(lessons), 0), coalesce(sum(assessed), 0), coalesce(max(lessons), 0)
            FROM (SELECT count(*) AS lessons,
                         count(*) FILTER (WHERE l.id <> ?4 AND EXISTS (
                             SELECT FROM journal.work w JOIN journal.work_type t ON t.id = w.work_type AND t.assessment
                             WHERE w.lesson = l.id AND w.year = ?2)) AS assessed
                  FROM timetable.lesson l WHERE l.year = ?2 AND l.edu_group = ?1 AND l.subject = ?3
                  GROUP BY date_trunc('week', l.date)) weeks""";

    private static final String DECIDED = """
            SELECT t.assessment, coalesce((SELECT r.blocks FROM journal.assessment_rule r WHERE r.school = t.school), false)
            FROM journal.work_type t WHERE t.id = ?1 AND t.school = ?2""";

    private final EntityManager em;

    public AssessmentFactsQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * What a school has decided.
     *
     * @param assessment whether the type is one
     * @param blocks whether a breach refuses
     */
    public record Decided(boolean assessment, boolean blocks) {}

    public Decided decided(long school, long type) {
        return NativeQuery.rows(em, DECIDED, type, school)
                .findFirst()
                .map(r -> new Decided((Boolean) r[0], (Boolean) r[1]))
                .orElse(new Decided(false, false));
    }

    /** @param date of the lesson */
    public AssessmentFacts of(long lesson, int year, long group, long subject, LocalDate date) {
        Date from = Date.valueOf(date.minusDays(DAYS_AROUND));
        Date to = Date.valueOf(date.plusDays(DAYS_AROUND));
        List<Slot> slots = NativeQuery.rows(em, SLOTS, group, year, subject, from, to)
                .map(r -> new Slot(number(r[0]), day(r[1]), whole(r[2]), whole(r[3]), whole(r[4])))
                .toList();
        List<Planned> planned = NativeQuery.rows(em, PLANNED, group, year, subject, from, to)
                .map(r -> new Planned(
                        number(r[0]), day(r[1]), number(r[2]), (String) r[3], number(r[4]), (String) r[5], (Boolean)
                                r[6]))
                .toList();
        Object[] counts = NativeQuery.rows(em, YEAR, group, year, subject, lesson)
                .findFirst()
                .orElseThrow();
        return new AssessmentFacts(
                lesson, group, subject, whole(counts[0]), whole(counts[1]), whole(counts[2]), slots, planned);
    }
}
