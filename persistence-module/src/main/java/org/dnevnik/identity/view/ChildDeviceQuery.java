package org.dnevnik.identity.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.model.ChildDevices.State;
import org.dnevnik.kernel.InstantColumn;

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
    @SuppressWarnings("unchecked")
    public List<ChildDevice> ofGuardian(long guardian, LocalDate day) {
        List<Object[]> rows = em.createNativeQuery(OF_GUARDIAN)
                .setParameter(1, guardian)
                .setParameter(2, Date.valueOf(day))
                .getResultList();
        return rows.stream().map(ChildDeviceQuery::device).toList();
    }

    /** Whether a school wants devices of children approved. */
    @SuppressWarnings("unchecked")
    public boolean isWanted(long school) {
        List<Boolean> wanted =
                em.createNativeQuery(WANTED).setParameter(1, school).getResultList();
        return wanted.contains(true);
    }

    private static ChildDevice device(Object[] r) {
        return new ChildDevice(
                ((Number) r[0]).longValue(),
                ((Number) r[1]).longValue(),
                (String) r[2],
                ((Number) r[3]).longValue(),
                (String) r[4],
                (String) r[5],
                State.valueOf((String) r[6]),
                Objects.requireNonNull(InstantColumn.of(r[7])),
                r[8] == null ? null : ((Number) r[8]).longValue(),
                InstantColumn.of(r[9]));
    }
}
