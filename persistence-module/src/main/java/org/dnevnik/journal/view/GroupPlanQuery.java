package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.dnevnik.journal.model.PlanCourse.Step;
import org.dnevnik.kernel.NativeQuery;

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
    public Optional<GroupPlan> of(long group, long subject, int year) {
        return NativeQuery.rows(em, PLAN, group, subject).findFirst().map(r -> {
            long plan = number(r[0]);
            return new GroupPlan(
                    plan, (String) r[1], new SubjectPlanQuery(em).topics(plan), lessons(group, subject, year));
        });
    }

    private List<PlannedLesson> lessons(long group, long subject, int year) {
        return NativeQuery.rows(em, LESSONS, group, subject, year)
                .map(r -> new PlannedLesson(
                        number(r[0]), day(r[1]), whole(r[2]), (String) r[3], new Step(whole(r[4]), whole(r[5]))))
                .toList();
    }
}
