package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.dnevnik.journal.model.WorkTypes;
import org.dnevnik.journal.view.WorkTypeLine;
import org.dnevnik.journal.view.WorkTypeQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.Refusal;

/** The types of works that a school gives marks for. A weight that changes counts for the marks that stand already, too. */
@Stateless
@DenyAll
public class WorkTypeService {

    private static final int MOST = 40;

    @PersistenceContext
    private EntityManager em;

    /** For the container. */
    public WorkTypeService() {}

    WorkTypeService(EntityManager em) {
        this.em = em;
    }

    /** A school that has none yet is given the usual ones. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<WorkTypeLine> types(Caller caller, long school) {
        JournalPolicy.requireKeepsTypes(caller, school);
        new WorkTypes(em).usual(school);
        return new WorkTypeQuery(em).of(school);
    }

    /**
     * Adds a type behind the others, or changes one.
     *
     * @throws Refusal {@link JournalRefusal#WORK_TYPE} and {@link JournalRefusal#WORK_TYPE_TAKEN}
     * @throws Changed when somebody else changed it since
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void keep(Caller caller, long school, KeepWorkType order) {
        JournalPolicy.requireKeepsTypes(caller, school);
        List<WorkTypeLine> standing = new WorkTypeQuery(em).of(school);
        if (!order.fits() || order.id() == 0 && standing.size() >= MOST) {
            throw new Refusal(JournalRefusal.WORK_TYPE);
        }
        if (standing.stream().anyMatch(t -> t.id() != order.id() && t.name().equals(order.name()))) {
            throw new Refusal(JournalRefusal.WORK_TYPE_TAKEN);
        }
        WorkTypes types = new WorkTypes(em);
        if (order.id() == 0) {
            types.add(school, order.name(), order.abbr(), order.weight(), order.assessment());
        } else if (!types.change(
                school, order.id(), order.version(), order.name(), order.abbr(), order.weight(), order.assessment())) {
            throw new Changed("work type " + order.id());
        }
    }

    /** The type is proposed before all others: a mark gets it when nobody names a work. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void putFirst(Caller caller, long school, long type) {
        JournalPolicy.requireKeepsTypes(caller, school);
        new WorkTypes(em).putFirst(school, type);
    }

    /** @throws Refusal {@link JournalRefusal#WORK_TYPE_USED} for one that works are of, and for the last one */
    @RolesAllowed(Caller.SIGNED_IN)
    public void drop(Caller caller, long school, long type) {
        JournalPolicy.requireKeepsTypes(caller, school);
        if (!new WorkTypes(em).drop(school, type)) {
            throw new Refusal(JournalRefusal.WORK_TYPE_USED);
        }
    }
}
