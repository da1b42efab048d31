package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.instant;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads what the region did about the access of a school's administrators, one statement. */
public class RestoredQuery {

    private static final String LINES = """
            SELECT r.at, r.kind, concat_ws(' ', p.surname, p.given_name, p.patronymic), concat_ws(' ', o.surname, o.given_name, o.patronymic)
            FROM identity.restored_access r
            JOIN people.person p ON p.id = r.person
            JOIN people.person o ON o.id = r.done_by
            WHERE r.school = ?1 AND r.at >= ?2
            ORDER BY r.at DESC, r.id DESC LIMIT 20""";

    private final EntityManager em;

    public RestoredQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * The newest first.
     *
     * @param since what was before is not told any more
     */
    public List<RestoredLine> of(long school, Instant since) {
        return NativeQuery.rows(em, LINES, school, since)
                .map(r -> new RestoredLine(instant(r[0]), (String) r[1], (String) r[2], (String) r[3]))
                .toList();
    }
}
