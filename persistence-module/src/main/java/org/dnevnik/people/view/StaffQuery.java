package org.dnevnik.people.view;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.Slice;

/** Reads who works at a school on a day, one statement. */
public class StaffQuery {

    private static final String STAFF = """
            SELECT p.id, p.surname || ' ' || p.given_name || coalesce(' ' || p.patronymic, ''),
                   string_agg(DISTINCT s.title, ', '), p.phone, p.email, p.name_key
            FROM people.staff_position AS s
            JOIN people.person AS p ON p.id = s.person
            WHERE s.school = ?1 AND s.starts <= ?2 AND (s.ends IS NULL OR s.ends >= ?2)
              AND p.name_key LIKE ?3 AND (p.name_key, p.id) > (?4, ?5)
            GROUP BY p.id
            ORDER BY p.name_key, p.id
            LIMIT ?6""";

    private final EntityManager em;

    public StaffQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * By name.
     *
     * @param name what the names begin with, as typed; empty for all
     */
    public Slice<StaffMember> of(long school, LocalDate day, String name, ListKey after, int size) {
        List<Object[]> rows = NativeQuery.rows(
                        em, STAFF, school, day, ListKey.beginning(name), after.name(), after.person(), size + 1)
                .toList();
        return Slice.of(rows.stream().map(StaffQuery::member).toList(), size, StaffMember::key);
    }

    private static StaffMember member(Object[] r) {
        long person = number(r[0]);
        String key = new ListKey((String) r[5], person).toString();
        return new StaffMember(person, (String) r[1], (String) r[2], (String) r[3], (String) r[4], key);
    }
}
