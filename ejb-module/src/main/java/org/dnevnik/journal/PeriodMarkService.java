package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dnevnik.journal.AcceptProposals.Given;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.journal.view.GridHeadQuery;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.PeriodSheet;
import org.dnevnik.journal.view.PeriodSheet.Row;
import org.dnevnik.journal.view.PeriodSheetQuery;
import org.dnevnik.journal.view.Standing;
import org.dnevnik.journal.view.TeachingsQuery;
import org.dnevnik.journal.view.Why;
import org.dnevnik.journal.view.WhyQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** The marks of a group in a subject for periods, years and exams, and the final ones: proposed, explained, set. */
@Stateless
@DenyAll
public class PeriodMarkService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Notices notices;

    @Inject
    private JournalReads reads;

    /** For the container. */
    public PeriodMarkService() {}

    PeriodMarkService(EntityManager em, SchoolClock clock, Notices notices, JournalReads reads) {
        this.em = em;
        this.clock = clock;
        this.notices = notices;
        this.reads = reads;
    }

    /**
     * The sheet of a group in a subject, with a proposal in each cell.
     *
     * @throws NotAllowed for colleagues who do not teach it
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public PeriodSheet sheet(Caller caller, long group, long subject) {
        GridHead head = head(caller, group, subject);
        JournalPolicy.requireMayRead(caller, head.standing());
        reads.read(caller, group);
        return read(caller, head);
    }

    /**
     * How an average, a proposal, a year's or a final mark came about.
     *
     * @param period of the kind PERIOD: null, or one that is not the group's: the running one
     * @throws NotAllowed for colleagues who do not teach it
     * @throws NotFound for everybody else, and for somebody who never belonged to the group
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Why why(Caller caller, long group, long subject, long pupil, PeriodMarkKind kind, @Nullable Long period) {
        GridHead head = head(caller, group, subject);
        JournalPolicy.requireMayRead(caller, head.standing());
        reads.read(caller, group);
        GridPeriod shown = kind == PeriodMarkKind.PERIOD ? head.period(period, clock.today(head.zone())) : null;
        return new WhyQuery(em)
                .of(head, pupil, kind, shown)
                .orElseThrow(() -> new NotFound("pupil " + pupil + " of group " + group));
    }

    /**
     * Sets a mark, changes it, or takes it back.
     *
     * @throws Refusal when the text means nothing, the period does not take it, or a reason is needed
     * @throws Changed when the page that orders has not seen what stands there now
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public PeriodMarkView set(Caller caller, SetPeriodMark order) {
        GridHead head = head(caller, order.group(), order.subject());
        PeriodPolicy.requireMaySet(caller, owner(caller, head));
        PeriodSheet sheet = read(caller, head);
        return writing(caller, sheet, order.kind(), order.period()).set(order);
    }

    /**
     * Sets what is proposed for everybody who has no mark yet; or takes back what such an order has set, as far as nobody has changed it since.
     *
     * @return what was set or taken back
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<PeriodMarkView> accept(Caller caller, AcceptProposals order) {
        GridHead head = head(caller, order.group(), order.subject());
        PeriodPolicy.requireMaySet(caller, owner(caller, head));
        PeriodSheet sheet = read(caller, head);
        PeriodMarkWriting writing = writing(caller, sheet, order.kind(), order.period());
        List<PeriodMarkView> done = new ArrayList<>();
        for (Row row : sheet.rows()) {
            Optional<Given> given =
                    order.undo().stream().filter(g -> g.pupil() == row.pupil()).findFirst();
            if (order.undo().isEmpty()) {
                writing.accept(row).ifPresent(done::add);
            } else {
                given.flatMap(g -> writing.takeBack(row, g.version())).ifPresent(done::add);
            }
        }
        return done;
    }

    private PeriodMarkWriting writing(Caller caller, PeriodSheet sheet, PeriodMarkKind kind, @Nullable Long period) {
        return new PeriodMarkWriting(
                em, notices, caller, clock.now(), sheet, PeriodMarkWriting.column(sheet, kind, period));
    }

    private PeriodSheet read(Caller caller, GridHead head) {
        boolean editable =
                head.parallel() > PeriodMarkWriting.FIRST_GRADE && PeriodPolicy.maySet(caller, owner(caller, head));
        return new PeriodSheetQuery(em).of(head, clock.today(head.zone()), editable);
    }

    /** Whoever only stands in for a lesson reads the journal for some days, but the period's marks are not theirs. */
    private Standing owner(Caller caller, GridHead head) {
        Standing standing = head.standing();
        return standing.teaches() && !new TeachingsQuery(em).gives(head, caller.person())
                ? new Standing(standing.school(), false, standing.leadsClass())
                : standing;
    }

    private GridHead head(Caller caller, long group, long subject) {
        return new GridHeadQuery(em)
                .of(group, subject, caller.person(), clock.today(Families.REGION))
                .orElseThrow(() -> new NotFound("journal " + group + ":" + subject));
    }
}
