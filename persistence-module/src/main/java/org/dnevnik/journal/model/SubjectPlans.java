package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import org.dnevnik.kernel.NativeQuery;

/** Plans of subjects with their topics; a plan is written as a whole, for it is edited as a whole. */
public class SubjectPlans {

    private static final String ADD = """
            INSERT INTO journal.subject_plan (id, school, year, subject, parallel, name, author, version)
            VALUES (nextval('journal.subject_plan_seq'), ?1, ?2, ?3, ?4, ?5, ?6, 1) RETURNING id""";

    private static final String CHANGE = """
            UPDATE journal.subject_plan SET name = ?3, parallel = ?4, version = version + 1 WHERE id = ?1 AND version = ?2""";

    private static final String CLEAR = "DELETE FROM journal.plan_topic WHERE plan = ?1";

    private static final String WRITE = """
            INSERT INTO journal.plan_topic (id, plan, position, section, title, hours, homework, work_type)
            SELECT nextval('journal.plan_topic_seq'), ?1, t.position, t.section, t.title, t.hours, t.homework, w.id
            FROM jsonb_to_recordset(CAST(?2 AS jsonb))
                 AS t (position smallint, section text, title text, hours smallint, homework text, work_type bigint)
            LEFT JOIN journal.work_type w ON w.id = t.work_type
                 AND w.school = (SELECT p.school FROM journal.subject_plan p WHERE p.id = ?1)""";

    private static final String COPY = """
            INSERT INTO journal.plan_topic (id, plan, position, section, title, hours, homework, work_type)
            SELECT nextval('journal.plan_topic_seq'), ?2, position, section, title, hours, homework, work_type
            FROM journal.plan_topic WHERE plan = ?1""";

    private static final String FREE = """
            DELETE FROM journal.group_plan WHERE plan = ?1 AND NOT edu_group = ANY (CAST(?2 AS bigint[]))""";

    // another school's group or another year's is silently none of the plan's
    private static final String ASSIGN = """
            INSERT INTO journal.group_plan (edu_group, subject, plan)
            SELECT g.id, p.subject, p.id
            FROM journal.subject_plan p JOIN school.edu_group g ON g.school = p.school AND g.year = p.year
            WHERE p.id = ?1 AND g.id = ANY (CAST(?2 AS bigint[]))
            ON CONFLICT (edu_group, subject) DO UPDATE SET plan = excluded.plan""";

    private static final String DROP = "DELETE FROM journal.subject_plan WHERE id = ?1";

    private final EntityManager em;

    public SubjectPlans(EntityManager em) {
        this.em = em;
    }

    /** @return the new plan's id */
    public long add(long school, int year, long subject, int parallel, String name, long author) {
        return NativeQuery.number(NativeQuery.value(em, ADD, school, year, subject, parallel, name, author));
    }

    /** @return false when somebody else changed it since {@code version} */
    public boolean change(long plan, int version, String name, int parallel) {
        return NativeQuery.write(em, CHANGE, plan, version, name, parallel) == 1;
    }

    /** @param topics JSON array of position, section, title, hours, homework, work_type */
    public void write(long plan, String topics) {
        NativeQuery.write(em, CLEAR, plan);
        NativeQuery.write(em, WRITE, plan, topics);
    }

    /** Gives an empty plan what another has. */
    public void copy(long from, long to) {
        NativeQuery.write(em, COPY, from, to);
    }

    /** These groups learn by it, and no others. */
    public void assign(long plan, Collection<Long> groups) {
        String ids = NativeQuery.array(groups);
        NativeQuery.write(em, FREE, plan, ids);
        NativeQuery.write(em, ASSIGN, plan, ids);
    }

    /** With its topics; its groups learn by none then. */
    public void drop(long plan) {
        NativeQuery.write(em, DROP, plan);
    }
}
