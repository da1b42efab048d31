package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

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

    public Optional<Reader> of(long lesson, long asking, LocalDate today) {
        return NativeQuery.rows(em, STANDING, lesson, asking, today)
                .findFirst()
                .map(r -> new Reader(whole(r[0]), (Boolean) r[1]));
    }
}
