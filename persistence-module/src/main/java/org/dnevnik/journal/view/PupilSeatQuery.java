package org.dnevnik.journal.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

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
    @SuppressWarnings("unchecked")
    public Optional<PupilSeat> of(long person, LocalDate day) {
        List<Object[]> rows = em.createNativeQuery(SEAT)
                .setParameter(1, person)
                .setParameter(2, Date.valueOf(day))
                .getResultList();
        return rows.stream().findFirst().map(r -> seat(person, r));
    }

    private static PupilSeat seat(long person, Object[] r) {
        return new PupilSeat(
                person,
                (String) r[0],
                ((Number) r[1]).longValue(),
                ZoneId.of((String) r[2]),
                ((Number) r[3]).longValue(),
                (String) r[4],
                r[5] == null ? null : ((Number) r[5]).longValue(),
                r[6] == null ? null : ((Date) r[6]).toLocalDate());
    }
}
