package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.dnevnik.journal.view.DebtsQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/** Works that must be passed by a date. */
@Stateless
@DenyAll
public class DebtService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private JournalReads reads;

    /** For the container. */
    public DebtService() {}

    DebtService(EntityManager em, SchoolClock clock, JournalReads reads) {
        this.em = em;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * What those owe whom the caller teaches or leads, as far as the caller may read their journals. The looks stand in the log of looks at groups.
     *
     * @throws NotAllowed for families
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Debts debts(Caller caller) {
        JournalPolicy.requireStaff(caller);
        LocalDate today = clock.today(Families.REGION);
        Debts debts = new Debts(
                today,
                new DebtsQuery(em)
                        .of(caller.person(), today).stream()
                                .filter(d -> JournalPolicy.mayRead(caller, d.standing()))
                                .toList());
        debts.debts().stream().map(d -> d.group()).distinct().forEach(group -> reads.read(caller, group));
        return debts;
    }
}
