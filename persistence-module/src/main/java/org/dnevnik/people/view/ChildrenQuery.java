package org.dnevnik.people.view;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Finds whose life a person follows as guardian on a day, one statement. */
public class ChildrenQuery {

    private static final String CHILDREN = """
            SELECT p.id, p.surname || ' ' || p.given_name, bool_or(k.signs)
            FROM people.guardians_at(?2) AS g
            JOIN people.guardianship AS k ON k.id = g.id
            JOIN people.person AS p ON p.id = g.child
            WHERE g.guardian = ?1
            GROUP BY p.id
            ORDER BY p.birth_date, p.id""";

    private final EntityManager em;

    public ChildrenQuery(EntityManager em) {
        this.em = em;
    }

    /** Eldest first. */
    public List<ChildView> of(long guardian, LocalDate day) {
        return NativeQuery.rows(em, CHILDREN, guardian, day)
                .map(r -> new ChildView(number(r[0]), (String) r[1], (Boolean) r[2]))
                .toList();
    }
}
