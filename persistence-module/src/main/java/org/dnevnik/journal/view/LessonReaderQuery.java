package org.dnevnik.journal.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads with one statement how somebody stands to a lesson, as its teacher or as one of the families whose child learns in it. */
public class LessonReaderQuery {

    private static final String STANDING = """
            SELECT l.year, EXISTS (
                SELECT FROM (SELECT CAST(?2 AS bigint) AS person
                             UNION ALL SELECT child FROM people.guardians_at(?3) WHERE guardian = ?2) AS family
                JOIN school.enrolment e ON e.person = family.person AND e.edu_group = l.edu_group
                     AND e.starts <= l.date AND coalesce(e.ends, 'infinity') >= l.date)
            FROM timetable.lesson l WHERE l.id = ?1""";

    private final EntityManager em;

    public LessonReaderQuery(EntityManager em) {
        this.em = em;
    }

    /** @param learns whether the asking person, or a child of whom it is the guardian today, belonged to the lesson's group that day */
    public record Reader(int year, boolean learns) {}

    @SuppressWarnings("unchecked")
    public Optional<Reader> of(long lesson, long asking, LocalDate today) {
        List<Object[]> rows = em.createNativeQuery(STANDING)
                .setParameter(1, lesson)
                .setParameter(2, asking)
                .setParameter(3, Date.valueOf(today))
                .getResultList();
        return rows.stream().findFirst().map(r -> new Reader(((Number) r[0]).intValue(), (Boolean) r[1]));
    }
}
