package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

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
        NativeQuery.value(em, HOLD, pupil);
    }

    /** Accepted ones of which a day has come that does not stand in the journal yet. */
    public List<Long> due(int most) {
        return NativeQuery.values(em, DUE, most).map(NativeQuery::number).toList();
    }

    /** Takes one that is due for this transaction; empty when another node has it, or had it. */
    public Optional<Claimed> claim(long id) {
        return NativeQuery.rows(em, CLAIM, id)
                .findFirst()
                .map(r -> new Claimed(em.find(AbsenceNotice.class, id), ZoneId.of((String) r[1])));
    }

    /** @param zone of its school, which says what day it is */
    public record Claimed(AbsenceNotice notice, ZoneId zone) {}
}
