package org.dnevnik.homework.view;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Reads with one statement whether somebody, or a child of whom it is the guardian today, has a homework to do. */
public class HomeworkReaderQuery {

    private static final String STANDING = """
            SELECT h.year, EXISTS (
                SELECT FROM (SELECT CAST(?2 AS bigint) AS person
                             UNION ALL SELECT child FROM people.guardians_at(?3) WHERE guardian = ?2) AS family
                JOIN homework.task t ON t.person = family.person AND t.homework = h.id AND t.year = h.year)
            FROM homework.homework h WHERE h.id = ?1""";

    private final EntityManager em;

    public HomeworkReaderQuery(EntityManager em) {
        this.em = em;
    }

    /** @param has whether the asking person, or a child of it, has a task of the homework */
    public record Reader(int year, boolean has) {}

    public Optional<Reader> of(long homework, long asking, LocalDate today) {
        return NativeQuery.rows(em, STANDING, homework, asking, today)
                .findFirst()
                .map(r -> new Reader(NativeQuery.whole(r[0]), (Boolean) r[1]));
    }
}
