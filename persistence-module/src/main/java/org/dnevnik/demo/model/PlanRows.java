package org.dnevnik.demo.model;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;

/** Plans of subjects (КТП) in a demo school: the classes of a grade learn by one, and in geography the last of them has fallen behind. */
public class PlanRows {

    private static final String COURSE = """
            WITH course AS (
                SELECT * FROM jsonb_to_recordset(CAST(?3 AS jsonb)) AS c (subject text, parallel int, section text, topic text, hours int, nth int))
            """;

    private static final String PLANS = COURSE + """
            INSERT INTO journal.subject_plan (id, school, year, subject, parallel, name, author, version)
            SELECT nextval('journal.subject_plan_seq'), ?1, ?2, s.id, c.parallel, s.name || ', ' || c.parallel || ' класс', t.teacher, 1
            FROM (SELECT DISTINCT subject, parallel FROM course) c
            JOIN school.subject s ON s.school = ?1 AND s.name = c.subject
            CROSS JOIN LATERAL (
                SELECT min(l.teacher) AS teacher FROM timetable.lesson l JOIN school.edu_group g ON g.id = l.edu_group
                WHERE l.year = ?2 AND l.subject = s.id AND g.parallel = c.parallel HAVING min(l.teacher) IS NOT NULL) t
            ORDER BY s.name""";

    private static final String TOPICS = COURSE + """
            INSERT INTO journal.plan_topic (id, plan, position, section, title, hours)
            SELECT nextval('journal.plan_topic_seq'), p.id, c.nth, c.section, c.topic, c.hours
            FROM course c
            JOIN school.subject s ON s.school = ?1 AND s.name = c.subject
            JOIN journal.subject_plan p ON p.school = ?1 AND p.year = ?2 AND p.subject = s.id AND p.parallel = c.parallel
            ORDER BY p.id, c.nth""";

    private static final String GROUPS = """
            INSERT INTO journal.group_plan (edu_group, subject, plan)
            SELECT DISTINCT l.edu_group, l.subject, p.id
            FROM journal.subject_plan p
            JOIN school.edu_group g ON g.school = p.school AND g.year = p.year AND g.parallel = p.parallel
            JOIN timetable.lesson l ON l.edu_group = g.id AND l.subject = p.subject AND l.year = p.year
            WHERE p.school = ?1 AND p.year = ?2""";

    private static final String BEHIND = """
            WITH behind AS (
                SELECT l.id, l.teacher, row_number() OVER (ORDER BY l.date, l.number) AS nth
                FROM timetable.lesson l
                WHERE l.year = ?2 AND l.date <= ?3 AND (l.edu_group, l.subject) = (
                    SELECT gp.edu_group, gp.subject
                    FROM journal.group_plan gp JOIN school.edu_group g ON g.id = gp.edu_group JOIN school.subject s ON s.id = gp.subject
                    WHERE g.school = ?1 AND g.year = ?2 AND s.name = 'География' ORDER BY g.name DESC LIMIT 1))
            """;

    // not held, as the timetable itself remembers such lessons
    private static final String CANCELLED = BEHIND + """
            , gone AS (DELETE FROM timetable.lesson l USING behind b WHERE l.id = b.id AND l.year = ?2 AND b.nth IN (3, 7) RETURNING l.*)
            INSERT INTO timetable.substitution (id, school, year, kind, edu_group, subject, date, number, teacher, co_teacher, place,
                                                new_date, new_number, reason, made_at, lesson_key, lesson_version)
            SELECT nextval('timetable.substitution_seq'), school, year, 'CANCEL', edu_group, subject, date, number, teacher, co_teacher, place,
                   date, number, 'болезнь учителя', date - 1 + time '16:00', id, version
            FROM gone""";

    // held, but outside of the plan
    private static final String BESIDE = BEHIND + """
            INSERT INTO journal.plan_step (lesson, year, passes, takes, set_by)
            SELECT id, ?2, 0, 0, teacher FROM behind WHERE nth = 5 AND teacher IS NOT NULL""";

    private static final String TOLD = """
            WITH steps AS (
                SELECT l.id, gp.plan, coalesce(n.takes, 1) AS takes,
                       sum(coalesce(n.passes + n.takes, 1)) OVER (PARTITION BY l.edu_group, l.subject ORDER BY l.date, l.number) AS hour
                FROM timetable.lesson l
                JOIN journal.group_plan gp ON gp.edu_group = l.edu_group AND gp.subject = l.subject
                LEFT JOIN journal.plan_step n ON n.lesson = l.id AND n.year = ?2
                WHERE l.school = ?1 AND l.year = ?2 AND l.date <= ?3),
            topics AS (SELECT plan, title, hours, sum(hours) OVER (PARTITION BY plan ORDER BY position) AS last FROM journal.plan_topic)
            UPDATE timetable.lesson l SET topic = CASE n.takes WHEN 0 THEN 'Экскурсия в краеведческий музей' ELSE t.title END
            FROM steps n JOIN topics t ON t.plan = n.plan AND n.hour BETWEEN t.last - t.hours + 1 AND t.last
            WHERE l.id = n.id AND l.year = ?2""";

    private final EntityManager em;

    public PlanRows(EntityManager em) {
        this.em = em;
    }

    /**
     * Makes the plans, and takes away the lessons that were not held; to be called before anything is noted of the term.
     *
     * @param courses JSON array of {@code {subject, parallel, section, topic, hours, nth}}, counted from 1 for each course
     */
    public void make(long school, int year, LocalDate today, String courses) {
        NativeQuery.write(em, PLANS, school, year, courses);
        NativeQuery.write(em, TOPICS, school, year, courses);
        NativeQuery.write(em, GROUPS, school, year);
        NativeQuery.write(em, CANCELLED, school, year, today);
        NativeQuery.write(em, BESIDE, school, year, today);
    }

    /** Lessons up to and with {@code today} have their topics out of the plans. */
    public void tell(long school, int year, LocalDate today) {
        NativeQuery.write(em, TOLD, school, year, today);
    }
}
