package org.dnevnik.journal.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.util.List;
import java.util.Optional;
import org.dnevnik.journal.model.PlanCourse.Step;

/** Reads by which plan a group learns a subject: one statement for the plan, one for its topics, one for the lessons. */
public class GroupPlanQuery {

    private static final String PLAN = """
            SELECT p.id, p.name FROM journal.group_plan gp JOIN journal.subject_plan p ON p.id = gp.plan
            WHERE gp.edu_group = ?1 AND gp.subject = ?2""";

    private static final String LESSONS = """
            SELECT l.id, l.date, l.number, l.topic, coalesce(n.passes, 0), coalesce(n.takes, 1)
            FROM timetable.lesson l
            LEFT JOIN journal.plan_step n ON n.lesson = l.id AND n.year = ?3
            WHERE l.year = ?3 AND l.edu_group = ?1 AND l.subject = ?2
            ORDER BY l.date, l.number, l.id""";

    private final EntityManager em;

    public GroupPlanQuery(EntityManager em) {
        this.em = em;
    }

    /** Empty for a group that learns the subject by no plan. */
    @SuppressWarnings("unchecked")
    public Optional<GroupPlan> of(long group, long subject, int year) {
        List<Object[]> plans = em.createNativeQuery(PLAN)
                .setParameter(1, group)
                .setParameter(2, subject)
                .getResultList();
        return plans.stream().findFirst().map(r -> {
            long plan = ((Number) r[0]).longValue();
            return new GroupPlan(
                    plan, (String) r[1], new SubjectPlanQuery(em).topics(plan), lessons(group, subject, year));
        });
    }

    @SuppressWarnings("unchecked")
    private List<PlannedLesson> lessons(long group, long subject, int year) {
        List<Object[]> rows = em.createNativeQuery(LESSONS)
                .setParameter(1, group)
                .setParameter(2, subject)
                .setParameter(3, year)
                .getResultList();
        return rows.stream()
                .map(r -> new PlannedLesson(
                        ((Number) r[0]).longValue(),
                        ((Date) r[1]).toLocalDate(),
                        ((Number) r[2]).intValue(),
                        (String) r[3],
                        new Step(((Number) r[4]).intValue(), ((Number) r[5]).intValue())))
                .toList();
    }
}
