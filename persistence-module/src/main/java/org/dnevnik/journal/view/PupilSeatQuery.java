package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Finds the class in which a pupil learns on a day, one statement. */
public class PupilSeatQuery {

    private static final String SEAT = """
            SELECT p.surname || ' ' || p.given_name, g.school, s.time_zone, g.id, g.name, g.class_teacher, p.birth_date
            FROM people.person AS p
            JOIN school.enrolment AS e ON e.person = p.id AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2)
            JOIN school.edu_group AS g ON g.id = e.edu_group AND g.kind = 'CLASS'
            JOIN school.school AS s ON s.id = g.school
            WHERE p.id = ?1
            ORDER BY e.starts DESC, e.id DESC LIMIT 1""";

    private final EntityManager em;

    public PupilSeatQuery(EntityManager em) {
        this.em = em;
    }

    /** Empty for who learns nowhere on the day. */
    public Optional<PupilSeat> of(long person, LocalDate day) {
        return NativeQuery.rows(em, SEAT, person, day).findFirst().map(r -> seat(person, r));
    }

    private static PupilSeat seat(long person, Object[] r) {
        return new PupilSeat(
                person,
                (String) r[0],
                number(r[1]),
                ZoneId.of((String) r[2]),
                number(r[3]),
                (String) r[4],
                id(r[5]),
                dayOrNone(r[6]));
    }
}
