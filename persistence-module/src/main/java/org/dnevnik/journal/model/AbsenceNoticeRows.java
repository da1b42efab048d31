package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Notices of absence where more than one of them decides, or more than one node. */
public class AbsenceNoticeRows {

    private static final int LOCK = 20261125;

    // two parents who announce the same illness at the same moment: the second one waits, and finds the first one's
    private static final String HOLD =
            "SELECT CAST(pg_advisory_xact_lock(" + LOCK + ", CAST(CAST(?1 AS bigint) % 2147483647 AS int)) AS text)";

    private static final String IS_DUE = """
            n.state = 'ACCEPTED' AND n.written_until IS DISTINCT FROM n.ends
              AND n.starts <= CAST(now() AT TIME ZONE s.time_zone AS date)
              AND (n.written_until IS NULL OR n.written_until < CAST(now() AT TIME ZONE s.time_zone AS date))""";

    private static final String DUE =
            "SELECT n.id FROM journal.absence_notice AS n JOIN school.school AS s ON s.id = n.school WHERE " + IS_DUE
                    + " ORDER BY n.id LIMIT ?1";

    private static final String CLAIM =
            "SELECT n.id, s.time_zone FROM journal.absence_notice AS n JOIN school.school AS s ON s.id = n.school WHERE n.id = ?1 AND "
                    + IS_DUE + " FOR UPDATE OF n SKIP LOCKED";

    private final EntityManager em;

    public AbsenceNoticeRows(EntityManager em) {
        this.em = em;
    }

    /** Nobody else announces an absence of this pupil until the transaction ends. */
    public void hold(long pupil) {
        em.createNativeQuery(HOLD).setParameter(1, pupil).getSingleResult();
    }

    /** Accepted ones of which a day has come that does not stand in the journal yet. */
    @SuppressWarnings("unchecked")
    public List<Long> due(int most) {
        List<Number> ids = em.createNativeQuery(DUE).setParameter(1, most).getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /** Takes one that is due for this transaction; empty when another node has it, or had it. */
    @SuppressWarnings("unchecked")
    public Optional<Claimed> claim(long id) {
        List<Object[]> rows = em.createNativeQuery(CLAIM).setParameter(1, id).getResultList();
        return rows.stream()
                .findFirst()
                .map(r -> new Claimed(em.find(AbsenceNotice.class, id), ZoneId.of((String) r[1])));
    }

    /** @param zone of its school, which says what day it is */
    public record Claimed(AbsenceNotice notice, ZoneId zone) {}
}
