package org.dnevnik.people.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.dayOrNone;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
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

    public List<HeldPosition> of(long person, long school, LocalDate day) {
        return NativeQuery.rows(em, HELD, person, school, day)
                .map(r -> new HeldPosition(Role.valueOf((String) r[0]), (String) r[1], day(r[2]), dayOrNone(r[3])))
                .toList();
    }
}
