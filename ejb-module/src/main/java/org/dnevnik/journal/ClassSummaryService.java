package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.dnevnik.journal.model.CouncilDecision;
import org.dnevnik.journal.model.CouncilDecisions;
import org.dnevnik.journal.model.CouncilDecisions.Decided;
import org.dnevnik.journal.model.LedgerAbout;
import org.dnevnik.journal.model.LedgerRow;
import org.dnevnik.journal.model.LedgerRow.Kind;
import org.dnevnik.journal.model.LedgerRows;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.view.ClassPeriods;
import org.dnevnik.journal.view.ClassPeriodsQuery;
import org.dnevnik.journal.view.ClassSummary;
import org.dnevnik.journal.view.ClassSummaryQuery;
import org.dnevnik.journal.view.MarkTime;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.jspecify.annotations.Nullable;

/** A class over all its subjects, for who leads it and who runs the school, and what the teachers' council decided of its pupils. */
@Stateless
@DenyAll
public class ClassSummaryService {

    private static final int PROTOCOL_LETTERS = 40;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private JournalReads reads;

    /** For the container. */
    public ClassSummaryService() {}

    ClassSummaryService(EntityManager em, SchoolClock clock, JournalReads reads) {
        this.em = em;
        this.clock = clock;
        this.reads = reads;
    }

    /** A summary, and whether who reads it may write down what the council decides. */
    public record Opened(ClassSummary summary, boolean records) {}

    /**
     * The summary of a class.
     *
     * @param kind   PERIOD, YEAR or FINAL
     * @param period of the kind PERIOD; null, or one that is not the class's: the running one
     * @throws NotAllowed for colleagues who neither lead nor run it
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Opened summary(Caller caller, long group, PeriodMarkKind kind, @Nullable Long period) {
        ClassPeriods head = head(caller, group);
        JournalPolicy.requireMayReadAll(caller, head.standing());
        reads.read(caller, group);
        return new Opened(
                new ClassSummaryQuery(em).of(head, new MarkTime(kind, period), clock.today(head.zone())),
                PeriodPolicy.records(caller, head.standing()).isPresent());
    }

    /**
     * Writes down what the council decided of pupils; what it decided of the same matter before gives way.
     *
     * @throws Refusal for a protocol without number or of a day to come
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void decide(Caller caller, long group, RecordCouncil order) {
        ClassPeriods head = head(caller, group);
        PeriodPolicy.requireRecords(caller, head.standing());
        if (!order.fits(PROTOCOL_LETTERS, clock.today(head.zone()))) {
            throw new Refusal(JournalRefusal.COUNCIL, PROTOCOL_LETTERS);
        }
        ClassSummary summary =
                new ClassSummaryQuery(em).of(head, new MarkTime(PeriodMarkKind.YEAR, null), clock.today(head.zone()));
        order.pupils().forEach(pupil -> decide(caller, summary, pupil, order));
    }

    private void decide(Caller caller, ClassSummary summary, long pupil, RecordCouncil order) {
        ClassSummary.Pupil of = summary.pupils().stream()
                .filter(p -> p.person() == pupil)
                .findFirst()
                .orElseThrow(() -> new NotFound("pupil " + pupil));
        ClassPeriods head = summary.head();
        CouncilDecision decision = order.decision();
        ClassSummary.Decision before =
                decision.matter() == CouncilDecision.Matter.TRANSFER ? of.transfer() : of.exams();
        new CouncilDecisions(em)
                .decide(
                        new Decided(
                                head.standing().school(),
                                head.group(),
                                pupil,
                                decision,
                                order.protocol().strip(),
                                order.held()),
                        caller.person(),
                        clock.now());
        new LedgerRows(em)
                .append(new LedgerRow(
                        head.year(),
                        head.standing().school(),
                        clock.now(),
                        caller,
                        Kind.COUNCIL,
                        LedgerAbout.period(null).group(head.group()).pupil(pupil),
                        before == null ? null : before.decision().name(),
                        decision.name(),
                        "№ " + order.protocol().strip() + ", " + order.held()));
    }

    private ClassPeriods head(Caller caller, long group) {
        return new ClassPeriodsQuery(em).of(group, caller.person()).orElseThrow(() -> new NotFound("class " + group));
    }
}
