package org.dnevnik.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.dnevnik.journal.model.AbsenceNoticeRows;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;

/** Each morning writes the day's lessons of accepted notices into the journal, a transaction for each notice. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class AbsenceDays {

    /** At once; the rest waits for the next tick. */
    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected AbsenceDays() {}

    AbsenceDays(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    List<Long> due() {
        return new AbsenceNoticeRows(em).due(MOST);
    }

    /** Nothing happens when another node does it, or has done it. */
    void write(long id) {
        new AbsenceNoticeRows(em)
                .claim(id)
                .ifPresent(c -> new AbsenceEntries(
                                em, Caller.carryingOut(c.notice().decider()), clock.now(), null)
                        .write(c.notice(), clock.today(c.zone())));
    }
}
