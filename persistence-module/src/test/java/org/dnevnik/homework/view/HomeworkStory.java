package org.dnevnik.homework.view;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.homework.model.TaskRows;
import org.dnevnik.testing.SchoolStory;

/** A small school in which homework is given for days that have not come yet by the database's own clock: enrolments follow that one. */
final class HomeworkStory {

    static final long PUPIL = 700_150;

    final EntityManager em;
    final SchoolStory school;
    private long next = 700_900;

    HomeworkStory(EntityManager em) {
        this.em = em;
        school = new SchoolStory(em);
        school.person(PUPIL, "Яковлев", "Яков");
    }

    /** Due on a day, for the class in mathematics. */
    long due(String day, String answer, boolean toAll) {
        school.sql(
                "INSERT INTO homework.homework (id, year, school, edu_group, subject, due, text, answer, to_all, minutes, issued_by, issued_at, version) "
                        + "VALUES (?1, 2026, 700001, 700010, 700020, CAST(?2 AS date), 'Упр. 5', ?3, ?4, 40, 700110, now(), 1)",
                ++next,
                day,
                answer,
                toAll);
        return next;
    }

    void issue(long homework, Long... chosen) {
        new TaskRows(em).issue(homework, SchoolStory.YEAR, List.of(chosen));
    }

    String state(long homework, long person) {
        List<?> found = em.createNativeQuery("SELECT state FROM homework.task WHERE homework = ?1 AND person = ?2")
                .setParameter(1, homework)
                .setParameter(2, person)
                .getResultList();
        return found.isEmpty() ? "none" : (String) found.get(0);
    }
}
