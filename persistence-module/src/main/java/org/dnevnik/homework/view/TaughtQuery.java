package org.dnevnik.homework.view;

import jakarta.persistence.EntityManager;
import org.dnevnik.kernel.NativeQuery;

/** Reads with one statement whether somebody has taught a subject to a group in a year, be it one lesson in place of another. */
public class TaughtQuery {

    private static final String TAUGHT = """
            SELECT id, year FROM timetable.lesson
            WHERE year = ?2 AND edu_group = ?3 AND subject = ?4 AND (teacher = ?1 OR co_teacher = ?1) LIMIT 1""";

    private final EntityManager em;

    public TaughtQuery(EntityManager em) {
        this.em = em;
    }

    public boolean of(long person, int year, long group, long subject) {
        return NativeQuery.rows(em, TAUGHT, person, year, group, subject)
                .findFirst()
                .isPresent();
    }
}
