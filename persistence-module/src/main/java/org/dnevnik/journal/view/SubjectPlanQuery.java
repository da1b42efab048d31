package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Reads plans of subjects; each method is one statement. */
public class SubjectPlanQuery {

    private static final String NAME =
            "concat(a.surname, ' ', left(a.given_name, 1), '.', left(a.patronymic, 1) || '.')";

    private static final String LIST = "SELECT p.id, p.year, s.name, p.parallel, p.name, " + NAME + """
            , coalesce(t.topics, 0), coalesce(t.hours, 0),
                   coalesce((SELECT string_agg(g.name, ', ' ORDER BY g.name) FROM journal.group_plan gp
                             JOIN school.edu_group g ON g.id = gp.edu_group WHERE gp.plan = p.id), ''), p.author = ?3
            FROM journal.subject_plan p
            JOIN school.subject s ON s.id = p.subject
            JOIN people.person a ON a.id = p.author
            LEFT JOIN (SELECT plan, count(*) AS topics, sum(hours) AS hours FROM journal.plan_topic GROUP BY plan) t ON t.plan = p.id
            WHERE p.school = ?1 AND p.year BETWEEN ?2 - 1 AND ?2
            ORDER BY p.year DESC, p.author <> ?3, s.name, p.parallel, p.name, p.id LIMIT 500""";

    private static final String HEAD =
            "SELECT p.school, p.year, p.subject, s.name, p.parallel, p.name, p.author, " + NAME + """
            , p.version,
                   EXISTS (SELECT FROM timetable.lesson l WHERE l.teacher = ?2 AND l.year = p.year AND l.school = p.school AND l.subject = p.subject)
                   OR EXISTS (SELECT FROM timetable.lesson l
                              WHERE l.co_teacher = ?2 AND l.year = p.year AND l.school = p.school AND l.subject = p.subject)
            FROM journal.subject_plan p
            JOIN school.subject s ON s.id = p.subject
            JOIN people.person a ON a.id = p.author
            WHERE p.id = ?1""";

    private static final String TOPICS =
            "SELECT section, title, hours, homework, work_type FROM journal.plan_topic WHERE plan = ?1 ORDER BY position";

    // of the plan's grade those that have the subject, and those that learn by it whatever they are
    private static final String GROUPS = """
            SELECT g.id, g.name, gp.plan IS NOT NULL AND gp.plan = p.id,
                   CASE WHEN gp.plan <> p.id THEN (SELECT o.name FROM journal.subject_plan o WHERE o.id = gp.plan) ELSE '' END
            FROM journal.subject_plan p
            JOIN school.edu_group g ON g.school = p.school AND g.year = p.year
            LEFT JOIN journal.group_plan gp ON gp.edu_group = g.id AND gp.subject = p.subject
            WHERE p.id = ?1 AND (gp.plan = p.id OR g.parallel = p.parallel AND EXISTS (
                SELECT FROM timetable.lesson l WHERE l.year = p.year AND l.edu_group = g.id AND l.subject = p.subject))
            ORDER BY g.parallel, g.name""";

    private static final String CHOICES = """
            SELECT DISTINCT s.id, s.name, g.parallel
            FROM timetable.lesson l
            JOIN school.edu_group g ON g.id = l.edu_group
            JOIN school.subject s ON s.id = l.subject
            WHERE l.school = ?1 AND l.year = ?2 AND (?4 OR l.teacher = ?3 OR l.co_teacher = ?3)
            ORDER BY s.name, g.parallel""";

    private static final String TYPES =
            "SELECT id, name, abbr FROM journal.work_type WHERE school = ?1 ORDER BY position, id";

    private final EntityManager em;

    public SubjectPlanQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * A school's plans of the year and of the one before.
     *
     * @param asking whose come first
     */
    public List<SubjectPlanLine> of(long school, int year, long asking) {
        return NativeQuery.rows(em, LIST, school, year, asking)
                .map(r -> new SubjectPlanLine(
                        number(r[0]),
                        whole(r[1]),
                        (String) r[2],
                        whole(r[3]),
                        (String) r[4],
                        (String) r[5],
                        whole(r[6]),
                        whole(r[7]),
                        (String) r[8],
                        (Boolean) r[9]))
                .toList();
    }

    /** @param asking the person whose standing to the subject is asked */
    public Optional<SubjectPlanHead> head(long plan, long asking) {
        return NativeQuery.rows(em, HEAD, plan, asking)
                .findFirst()
                .map(r -> new SubjectPlanHead(
                        plan,
                        number(r[0]),
                        whole(r[1]),
                        number(r[2]),
                        (String) r[3],
                        whole(r[4]),
                        (String) r[5],
                        number(r[6]),
                        (String) r[7],
                        whole(r[8]),
                        (Boolean) r[9]));
    }

    /** In the plan's order. */
    public List<PlanTopic> topics(long plan) {
        return NativeQuery.rows(em, TOPICS, plan)
                .map(r -> new PlanTopic(
                        (String) r[0], (String) r[1], whole(r[2]), (String) r[3], r[4] == null ? null : number(r[4])))
                .toList();
    }

    public List<PlanGroupChoice> groups(long plan) {
        return NativeQuery.rows(em, GROUPS, plan)
                .map(r -> new PlanGroupChoice(number(r[0]), (String) r[1], (Boolean) r[2], (String) r[3]))
                .toList();
    }

    /**
     * Subjects with their grades.
     *
     * @param all those of the whole school; otherwise what the person gives
     */
    public List<SubjectChoice> choices(long school, int year, long person, boolean all) {
        return NativeQuery.rows(em, CHOICES, school, year, person, all)
                .map(r -> new SubjectChoice(number(r[0]), (String) r[1], whole(r[2])))
                .toList();
    }

    /** What a control work may be. */
    public List<LessonCard.TypeChoice> types(long school) {
        return NativeQuery.rows(em, TYPES, school)
                .map(r -> new LessonCard.TypeChoice(number(r[0]), (String) r[1], (String) r[2]))
                .toList();
    }
}
