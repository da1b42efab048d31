package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/** Reads with one statement how far groups are in their plans, of one teacher or of a whole school. */
public class PlanProgressQuery {

    private static final String PROGRESS = """
            SELECT g.id, g.name, s.id, s.name, p.id, p.name,
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
            JOIN school.subject s ON s.id = c.subject
            LEFT JOIN journal.group_plan gp ON gp.edu_group = g.id AND gp.subject = s.id
            LEFT JOIN journal.subject_plan p ON p.id = gp.plan
            ORDER BY g.parallel, g.name, s.name""";

    private static final String TAUGHT = """
            (l.edu_group, l.subject) IN (
                SELECT edu_group, subject FROM timetable.lesson WHERE year = ?1 AND teacher = ?3
                UNION SELECT edu_group, subject FROM timetable.lesson WHERE year = ?1 AND co_teacher = ?3)
            """;

    private static final String OF_SCHOOL = "l.school = ?3\n";

    private final EntityManager em;

    public PlanProgressQuery(EntityManager em) {
        this.em = em;
    }

    /** Of what a person teaches. */
    public List<PlanProgress> taughtBy(long person, int year, LocalDate today) {
        return read(TAUGHT, person, year, today);
    }

    /** Of everything that is taught in a school. */
    public List<PlanProgress> ofSchool(long school, int year, LocalDate today) {
        return read(OF_SCHOOL, school, year, today);
    }

    @SuppressWarnings("unchecked")
    private List<PlanProgress> read(String which, long whose, int year, LocalDate today) {
        List<Object[]> rows = em.createNativeQuery(PROGRESS + which + NAMES)
                .setParameter(1, year)
                .setParameter(2, Date.valueOf(today))
                .setParameter(3, whose)
                .getResultList();
        return rows.stream()
                .map(r -> new PlanProgress(
                        ((Number) r[0]).longValue(),
                        (String) r[1],
                        ((Number) r[2]).longValue(),
                        (String) r[3],
                        r[4] == null ? null : ((Number) r[4]).longValue(),
                        (String) r[5],
                        whole(r[6]),
                        whole(r[7]),
                        whole(r[8]),
                        whole(r[9]),
                        whole(r[10]),
                        whole(r[11])))
                .toList();
    }
}
