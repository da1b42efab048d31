package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Reads with one statement how far groups are in their plans, of one teacher or of a whole school. */
public class PlanProgressQuery {

    private static final String PROGRESS = """
            SELECT k.parallel, k.id, k.name, g.id, g.name, s.id, s.name, p.id, p.name,
                   (SELECT coalesce(sum(t.hours), 0) FROM journal.plan_topic t WHERE t.plan = p.id), c.held,
                   (SELECT count(*) FROM timetable.substitution x
                    WHERE x.edu_group = g.id AND x.subject = s.id AND x.year = ?1 AND x.kind = 'CANCEL' AND x.date <= ?2),
                   c.ahead, c.done, c.untold
            FROM (SELECT l.edu_group, l.subject, count(*) FILTER (WHERE l.date <= ?2) AS held,
                         count(*) FILTER (WHERE l.date > ?2) AS ahead,
                         coalesce(sum(coalesce(n.passes + n.takes, 1)) FILTER (WHERE l.date <= ?2), 0) AS done,
                         count(*) FILTER (WHERE l.date <= ?2 AND l.topic IS NULL) AS untold
                  FROM timetable.lesson l
                  LEFT JOIN journal.plan_step n ON n.lesson = l.id AND n.year = ?1
                  WHERE l.year = ?1 AND""" + " ";

    private static final String NAMES = """
                  GROUP BY 1, 2) c
            JOIN school.edu_group g ON g.id = c.edu_group
            JOIN school.edu_group k ON k.id = CASE WHEN g.kind = 'CLASS' THEN g.id ELSE coalesce(
                 (SELECT min(o.parent) FROM school.edu_group_parent o WHERE o.edu_group = g.id HAVING count(*) = 1), g.id) END
            JOIN school.subject s ON s.id = c.subject
            LEFT JOIN journal.group_plan gp ON gp.edu_group = g.id AND gp.subject = s.id
            LEFT JOIN journal.subject_plan p ON p.id = gp.plan
            ORDER BY k.parallel, k.name, k.id, s.name, g.name, g.id""";

    // a journal that is shut to whoever stood in long ago tells them no figures either
    private static final String TAUGHT = """
            (l.edu_group, l.subject) IN (
                SELECT edu_group, subject FROM (
                    SELECT id, edu_group, subject FROM timetable.lesson WHERE year = ?1 AND teacher = ?3
                    UNION ALL SELECT id, edu_group, subject FROM timetable.lesson WHERE year = ?1 AND co_teacher = ?3) AS own
                WHERE id NOT IN (SELECT timetable.past_stand_ins(?3, ?1, ?2)))
            """;

    private static final String OF_SCHOOL = "l.school = ?3\n";

    private static final String OF_JOURNAL = "l.edu_group = ?3 AND l.subject = ?4\n";

    private final EntityManager em;

    public PlanProgressQuery(EntityManager em) {
        this.em = em;
    }

    /** Of what a person teaches; of what somebody only stands in for, in the days around the lesson. */
    public List<PlanProgress> taughtBy(long person, int year, LocalDate today) {
        return read(TAUGHT, year, today, person);
    }

    /** Of everything that is taught in a school, class by class. */
    public List<PlanProgress> ofSchool(long school, int year, LocalDate today) {
        return read(OF_SCHOOL, year, today, school);
    }

    /** Of one subject in one group; empty: it has no lesson in the year. */
    public Optional<PlanProgress> of(long group, long subject, int year, LocalDate today) {
        return read(OF_JOURNAL, year, today, group, subject).stream().findFirst();
    }

    private List<PlanProgress> read(String which, Object... values) {
        return NativeQuery.rows(em, PROGRESS + which + NAMES, values)
                .map(PlanProgressQuery::progress)
                .toList();
    }

    private static PlanProgress progress(Object[] r) {
        return new PlanProgress(
                whole(r[0]),
                number(r[1]),
                (String) r[2],
                number(r[3]),
                (String) r[4],
                number(r[5]),
                (String) r[6],
                NativeQuery.id(r[7]),
                (String) r[8],
                whole(r[9]),
                whole(r[10]),
                whole(r[11]),
                whole(r[12]),
                whole(r[13]),
                whole(r[14]));
    }
}
