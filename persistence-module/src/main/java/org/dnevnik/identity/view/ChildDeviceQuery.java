package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.identity.model.ChildDevices.State;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;

/** Reads the devices of a guardian's children and what schools want, one statement each. */
public class ChildDeviceQuery {

    private static final String OF_GUARDIAN = """
            SELECT c.id, p.id, p.surname || ' ' || p.given_name, a.id, c.browser, c.system, c.state, c.asked_at, d.id,
                   (SELECT max(s.seen_at) FROM identity.session s WHERE s.device = d.id)
            FROM people.guardians_at(?2) w
            JOIN identity.account a ON a.person = w.child
            JOIN identity.child_device c ON c.account = a.id
            JOIN people.person p ON p.id = w.child
            LEFT JOIN identity.device d ON d.account = c.account AND d.hash = c.hash
            WHERE w.guardian = ?1
            ORDER BY c.state = 'WAITING' DESC, p.name_key, c.asked_at DESC, c.id LIMIT 100""";

    private static final String WANTED = "SELECT child_devices FROM identity.access_rule WHERE school = ?1";

    private final EntityManager em;

    public ChildDeviceQuery(EntityManager em) {
        this.em = em;
    }

    /** What waits stands first. */
    public List<ChildDevice> ofGuardian(long guardian, LocalDate day) {
        return NativeQuery.rows(em, OF_GUARDIAN, guardian, day)
                .map(ChildDeviceQuery::device)
                .toList();
    }

    /** Whether a school wants devices of children approved. */
    public boolean isWanted(long school) {
        return NativeQuery.values(em, WANTED, school).anyMatch(Boolean.TRUE::equals);
    }

    private static ChildDevice device(Object[] r) {
        return new ChildDevice(
                number(r[0]),
                number(r[1]),
                (String) r[2],
                number(r[3]),
                (String) r[4],
                (String) r[5],
                State.valueOf((String) r[6]),
                instant(r[7]),
                id(r[8]),
                InstantColumn.of(r[9]));
    }
}
