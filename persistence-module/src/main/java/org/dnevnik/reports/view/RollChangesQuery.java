package org.dnevnik.reports.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dnevnik.kernel.NativeQuery;

/**
 * Reads how the rolls of a school's classes changed: the pupils on the first and the last day, and whoever came or left between them, with the orders.
 * Pupils on the last day = pupils on the first + who came behind the first day − whose last day in the class lies before the last.
 */
public class RollChangesQuery {

    private static final String CLASSES = """
            SELECT g.id, g.name, g.parallel, count(*) FILTER (WHERE e.starts <= ?3 AND (e.ends IS NULL OR e.ends >= ?3)),
                   count(*) FILTER (WHERE e.starts <= ?4 AND (e.ends IS NULL OR e.ends >= ?4))
            FROM school.edu_group AS g
            LEFT JOIN school.enrolment AS e ON e.edu_group = g.id
            WHERE g.school = ?1 AND g.year = ?2 AND g.kind = 'CLASS'
            GROUP BY g.id ORDER BY g.parallel, g.name""";

    private static final String CHANGES = """
            SELECT e.edu_group, p.id, p.surname || ' ' || p.given_name || coalesce(' ' || p.patronymic, ''), x.came, x.date,
                   m.kind, m.elsewhere, m.order_number, m.order_date, m.reason
            FROM school.edu_group AS g
            JOIN school.enrolment AS e ON e.edu_group = g.id
            JOIN people.person AS p ON p.id = e.person
            CROSS JOIN LATERAL (SELECT true AS came, e.starts AS date WHERE e.starts > ?3 AND e.starts <= ?4
                                UNION ALL SELECT false, e.ends WHERE e.ends >= ?3 AND e.ends < ?4) AS x
            LEFT JOIN LATERAL (SELECT o.* FROM school.moved_enrolment AS b JOIN school.movement AS o ON o.id = b.movement
                               WHERE b.enrolment = e.id AND b.begun = x.came AND o.undone_at IS NULL ORDER BY o.id DESC LIMIT 1) AS m ON true
            WHERE g.school = ?1 AND g.year = ?2 AND g.kind = 'CLASS'
            ORDER BY x.date, p.name_key, p.id, x.came""";

    private static final String PUPILS = """
            SELECT p.id, p.surname || ' ' || p.given_name || coalesce(' ' || p.patronymic, '')
            FROM school.enrolment AS e JOIN people.person AS p ON p.id = e.person
            WHERE e.edu_group = ?1 AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2)
            ORDER BY p.name_key, p.id, e.id""";

    private final EntityManager em;

    public RollChangesQuery(EntityManager em) {
        this.em = em;
    }

    /** In the order of grades. */
    public List<RollClass> classes(long school, int year, LocalDate first, LocalDate last) {
        return NativeQuery.rows(em, CLASSES, school, year, first, last)
                .map(r -> new RollClass(number(r[0]), (String) r[1], whole(r[2]), whole(r[3]), whole(r[4])))
                .toList();
    }

    /** In the order of days. */
    public List<RollChange> changes(long school, int year, LocalDate first, LocalDate last) {
        return NativeQuery.rows(em, CHANGES, school, year, first, last)
                .map(r -> new RollChange(
                        number(r[0]),
                        number(r[1]),
                        (String) r[2],
                        (Boolean) r[3],
                        day(r[4]),
                        Objects.toString(r[5], ""),
                        Objects.toString(r[6], ""),
                        Objects.toString(r[7], ""),
                        dayOrNone(r[8]),
                        Objects.toString(r[9], "")))
                .toList();
    }

    /** Who is on the roll of a class on a day, by name. */
    public List<RollPupil> pupils(long klass, LocalDate day) {
        return NativeQuery.rows(em, PUPILS, klass, day)
                .map(r -> new RollPupil(number(r[0]), (String) r[1]))
                .toList();
    }
}
