package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The topics of lessons: columns of the timetable's table that are written in the journal. */
public class LessonTopics {

    private static final String WRITE = """
            UPDATE timetable.lesson SET topic = ?1, version = version + 1
            WHERE id = ?2 AND year = ?3 AND version = ?4""";

    private static final String WRITE_ALL = """
            UPDATE timetable.lesson l SET topic = t.topic, version = l.version + 1
            FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS t (lesson bigint, topic text)
            WHERE l.id = t.lesson AND l.year = ?2 AND l.topic IS NULL
              AND (?4 OR l.teacher = ?3 OR l.co_teacher = ?3)
              AND NOT EXISTS (SELECT FROM school.reporting_period c JOIN school.edu_group g ON g.id = l.edu_group
                              WHERE c.school = l.school AND c.year = ?2 AND c.closed_at IS NOT NULL
                                AND g.parallel BETWEEN c.parallel_from AND c.parallel_to AND l.date BETWEEN c.starts AND c.ends)""";

    private final EntityManager em;

    public LessonTopics(EntityManager em) {
        this.em = em;
    }

    /** @return false when somebody changed the lesson since this version */
    public boolean write(long lesson, int year, @Nullable String topic, int seenVersion) {
        return NativeQuery.write(em, WRITE, topic, lesson, year, seenVersion) == 1;
    }

    /**
     * Writes the topics of lessons that have none and lie in no closed period.
     *
     * @param topics JSON array of lesson and topic
     * @param by     whose lessons are written
     * @param all    everybody's are
     * @return how many were written
     */
    public int writeAll(String topics, int year, long by, boolean all) {
        return NativeQuery.write(em, WRITE_ALL, topics, year, by, all);
    }
}
