package org.dnevnik.people.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.Role;

/** Reads what somebody is at a school on a day. */
public class HeldPositionsQuery {

    private static final String HELD = """
            SELECT role, title, starts, ends FROM people.staff_position
            WHERE person = ?1 AND school = ?2 AND starts <= ?3 AND (ends IS NULL OR ends >= ?3) ORDER BY starts, id""";

    private final EntityManager em;

    public HeldPositionsQuery(EntityManager em) {
        this.em = em;
    }

    @SuppressWarnings("unchecked")
    public List<HeldPosition> of(long person, long school, LocalDate day) {
        List<Object[]> rows = em.createNativeQuery(HELD)
                .setParameter(1, person)
                .setParameter(2, school)
                .setParameter(3, Date.valueOf(day))
                .getResultList();
        return rows.stream()
                .map(r -> new HeldPosition(
                        Role.valueOf((String) r[0]),
                        (String) r[1],
                        ((Date) r[2]).toLocalDate(),
                        r[3] == null ? null : ((Date) r[3]).toLocalDate()))
                .toList();
    }
}
