package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.dnevnik.journal.model.AbsenceReasons;
import org.dnevnik.journal.view.AbsenceReasonLine;
import org.dnevnik.journal.view.AbsenceReasonQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.Refusal;

/** A school's reasons of absence. A letter that changes holds for what is noted from then on. */
@Stateless
@DenyAll
public class AbsenceReasonService {

    private static final int MOST = 30;

    @PersistenceContext
    private EntityManager em;

    /** For the container. */
    public AbsenceReasonService() {}

    AbsenceReasonService(EntityManager em) {
        this.em = em;
    }

    /** A school that has none yet is given the usual ones. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<AbsenceReasonLine> reasons(Caller caller, long school) {
        JournalPolicy.requireKeepsTypes(caller, school);
        new AbsenceReasons(em).addStandard(school);
        return new AbsenceReasonQuery(em).of(school);
    }

    /**
     * Adds a reason behind the others, or changes one.
     *
     * @throws Refusal {@link JournalRefusal#ABSENCE_REASON} and {@link JournalRefusal#ABSENCE_REASON_TAKEN}
     * @throws Changed when somebody else changed it since
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void keep(Caller caller, long school, KeepAbsenceReason order) {
        JournalPolicy.requireKeepsTypes(caller, school);
        List<AbsenceReasonLine> standing = new AbsenceReasonQuery(em).of(school);
        if (!order.fits() || order.id() == 0 && standing.size() >= MOST) {
            throw new Refusal(JournalRefusal.ABSENCE_REASON);
        }
        if (standing.stream().anyMatch(r -> r.id() != order.id() && r.name().equals(order.name()))) {
            throw new Refusal(JournalRefusal.ABSENCE_REASON_TAKEN);
        }
        AbsenceReasons reasons = new AbsenceReasons(em);
        if (order.id() == 0) {
            reasons.add(school, order.name(), order.status());
        } else if (!reasons.change(school, order.id(), order.version(), order.name(), order.status())) {
            throw new Changed("reason " + order.id());
        }
    }

    /** @throws Refusal {@link JournalRefusal#ABSENCE_REASON_USED} for one with which something was written, and for the last one */
    @RolesAllowed(Caller.SIGNED_IN)
    public void drop(Caller caller, long school, long reason) {
        JournalPolicy.requireKeepsTypes(caller, school);
        if (!new AbsenceReasons(em).drop(school, reason)) {
            throw new Refusal(JournalRefusal.ABSENCE_REASON_USED);
        }
    }
}
