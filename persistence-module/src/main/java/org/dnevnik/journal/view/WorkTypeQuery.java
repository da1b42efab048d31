package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads a school's types of works, in the order in which they are proposed. */
public class WorkTypeQuery {

    private static final String TYPES = """
            SELECT t.id, t.name, t.abbr, t.weight, t.position,
                   EXISTS (SELECT FROM journal.work w WHERE w.work_type = t.id AND w.school = t.school), t.version, t.assessment
            FROM journal.work_type t WHERE t.school = ?1 ORDER BY t.position, t.id""";

    private final EntityManager em;

    public WorkTypeQuery(EntityManager em) {
        this.em = em;
    }

    public List<WorkTypeLine> of(long school) {
        return NativeQuery.rows(em, TYPES, school)
                .map(r -> new WorkTypeLine(
                        number(r[0]),
                        (String) r[1],
                        (String) r[2],
                        (BigDecimal) r[3],
                        whole(r[4]),
                        (Boolean) r[5],
                        (Boolean) r[7],
                        whole(r[6])))
                .toList();
    }
}
