package org.dnevnik.exchange.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads requests that data be erased. */
public class ErasuresQuery {

    /** More than these of one school are not shown at once: the open ones and the latest of the others. */
    private static final int MOST = 100;

    private static final String LINES = """
            SELECT r.id, r.person, concat_ws(' ', p.surname, p.given_name, p.patronymic), concat_ws(' ', a.surname, a.given_name, a.patronymic),
                   s.short_name, r.asked_at, coalesce(r.outcome, ''), r.why
            FROM people.erasure_request AS r
            JOIN people.person AS p ON p.id = r.person
            JOIN people.person AS a ON a.id = r.asked_by
            JOIN school.school AS s ON s.id = r.school
            """;

    private static final String OF_SCHOOL =
            LINES + "WHERE r.school = ?1 ORDER BY r.outcome IS NOT NULL, r.id DESC LIMIT " + MOST;

    private static final String OF_ASKER = LINES + "WHERE r.asked_by = ?1 ORDER BY r.id DESC LIMIT " + MOST;

    private final EntityManager em;

    public ErasuresQuery(EntityManager em) {
        this.em = em;
    }

    /** Open ones first, then the latest. */
    public List<ErasureLine> ofSchool(long school) {
        return read(OF_SCHOOL, school);
    }

    /** Those that somebody has asked for, newest first. */
    public List<ErasureLine> ofAsker(long person) {
        return read(OF_ASKER, person);
    }

    private List<ErasureLine> read(String sql, long of) {
        return NativeQuery.rows(em, sql, of)
                .map(r -> new ErasureLine(
                        number(r[0]),
                        number(r[1]),
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        instant(r[5]),
                        (String) r[6],
                        (String) r[7]))
                .toList();
    }
}
