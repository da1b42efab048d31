package org.dnevnik.exchange.view;

import static org.dnevnik.exchange.view.SharedQuery.moment;
import static org.dnevnik.kernel.NativeQuery.array;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads what is attached to homework, with one statement. */
public class SharedFileQuery {

    private static final String FILES = """
            SELECT f.id, f.owner, f.name, f.type, f.size, f.added_by, f.added_at AT TIME ZONE sc.time_zone
            FROM files.stored_file AS f JOIN school.school AS sc ON sc.id = f.school
            WHERE f.owner_kind = 'HOMEWORK' AND f.owner = ANY (CAST(?1 AS bigint[])) ORDER BY f.owner, f.id""";

    private final EntityManager em;

    public SharedFileQuery(EntityManager em) {
        this.em = em;
    }

    public List<SharedFile> of(Collection<Long> homeworks) {
        return homeworks.isEmpty()
                ? List.of()
                : NativeQuery.rows(em, FILES, array(homeworks))
                        .map(r -> new SharedFile(
                                number(r[0]),
                                number(r[1]),
                                (String) r[2],
                                (String) r[3],
                                number(r[4]),
                                number(r[5]),
                                moment(r[6])))
                        .toList();
    }
}
