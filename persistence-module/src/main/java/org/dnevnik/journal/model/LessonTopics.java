package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** The topics of lessons: columns of the timetable's table that are written in the journal. */
public class LessonTopics {

    private static final String WRITE = """
            UPDATE timetable.lesson SET topic = ?1, version = version + 1
            WHERE id = ?2 AND year = ?3 AND version = ?4""";

    private final EntityManager em;

    public LessonTopics(EntityManager em) {
        this.em = em;
    }

    /** @return false when somebody changed the lesson since this version */
    public boolean write(long lesson, int year, @Nullable String topic, int seenVersion) {
        return em.createNativeQuery(WRITE)
                        .setParameter(1, topic)
                        .setParameter(2, lesson)
                        .setParameter(3, year)
                        .setParameter(4, seenVersion)
                        .executeUpdate()
                == 1;
    }
}
