package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dnevnik.journal.model.MarkText;
import org.dnevnik.journal.model.WorkTypes;
import org.dnevnik.journal.model.Works;
import org.dnevnik.journal.view.CellChange;
import org.dnevnik.journal.view.CellFacts;
import org.dnevnik.journal.view.CellFacts.Touch;
import org.dnevnik.journal.view.CellHistoryQuery;
import org.dnevnik.journal.view.CellQuery;
import org.dnevnik.journal.view.CellView;
import org.dnevnik.journal.view.ClassHead;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.journal.view.GridHeadQuery;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.GroupGrid;
import org.dnevnik.journal.view.GroupGridQuery;
import org.dnevnik.journal.view.TeachingsQuery;
import org.dnevnik.journal.view.UnfilledCount;
import org.dnevnik.journal.view.UnfilledQuery;
import org.dnevnik.journal.view.UnfilledQuery.Whose;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** The class journal: which there are, the grid of one, and its cells. */
@Stateless
@DenyAll
public class JournalService {

    /** Lessons of the coming week stand in the grid too, so that their topics and works can be prepared. */
    private static final int DAYS_AHEAD = 7;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Notices notices;

    @Inject
    private JournalReads reads;

    /** For the container. */
    public JournalService() {}

    JournalService(EntityManager em, SchoolClock clock, Notices notices, JournalReads reads) {
        this.em = em;
        this.clock = clock;
        this.notices = notices;
        this.reads = reads;
    }

    /**
     * What the caller teaches, and the classes that the caller leads or runs.
     *
     * @throws NotAllowed for families
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public JournalDesk desk(Caller caller) {
        JournalPolicy.requireStaff(caller);
        List<Long> schools = JournalPolicy.schoolsOfAllJournals(caller);
        LocalDate today = clock.today(Families.REGION); // of several schools, may be
        int year = AcademicYear.of(today).number();
        TeachingsQuery teachings = new TeachingsQuery(em);
        return new JournalDesk(
                today,
                teachings.taughtBy(caller.person(), year, today),
                teachings.classes(caller.person(), schools, year, today).stream()
                        .filter(c -> JournalPolicy.mayOpen(caller, c))
                        .toList(),
                unfilled(caller, year));
    }

    private int unfilled(Caller caller, int year) {
        return new UnfilledQuery(em, year, LocalDateTime.ofInstant(clock.now(), Families.REGION))
                .counts(Whose.TEACHER, caller.person()).stream()
                        .mapToInt(UnfilledCount::lessons)
                        .sum();
    }

    /**
     * The journals of a class.
     *
     * @throws NotAllowed for colleagues who neither lead nor run it
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public ClassJournals ofClass(Caller caller, long group) {
        TeachingsQuery teachings = new TeachingsQuery(em);
        ClassHead head = teachings.head(group, caller.person()).orElseThrow(() -> new NotFound("class " + group));
        JournalPolicy.requireMayReadAll(caller, head.standing());
        return new ClassJournals(group, head.name(), teachings.ofClass(group, head.year(), clock.today(head.zone())));
    }

    /**
     * The grid of a group in a subject. Who read it stands in the log of looks at groups.
     *
     * @param period a reporting period's id; null, or one that is not the group's: the running one
     * @throws NotAllowed for colleagues who do not teach it
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public GroupGrid grid(Caller caller, long group, long subject, @Nullable Long period) {
        GridHead found = new GridHeadQuery(em)
                .of(group, subject, caller.person(), clock.today(Families.REGION))
                .orElseThrow(() -> new NotFound("journal " + group + ":" + subject));
        JournalPolicy.requireMayRead(caller, found.standing());
        GridHead head = found.asFor(caller.runs(found.standing().school()));
        reads.read(caller, group);
        LocalDate today = clock.today(head.zone());
        GridPeriod shown = head.period(period, today);
        LocalDate ahead = today.plusDays(DAYS_AHEAD);
        boolean open = !shown.closed() || !head.window().unlocked().isEmpty();
        boolean editable = open && JournalPolicy.mayWrite(caller, head.standing());
        return new GroupGridQuery(em)
                .of(head, shown, today, shown.ends().isBefore(ahead) ? shown.ends() : ahead, editable);
    }

    /**
     * Sets, changes or empties a cell. May be repeated: what is as ordered already is acknowledged.
     *
     * @throws Refusal when the text means nothing, or the lesson or the pupil does not take it
     * @throws Changed when the page that orders has not seen what stands in the cell now
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public CellView setCell(Caller caller, SetCell order) {
        CellFacts cell = facts(caller, order);
        JournalPolicy.requireMayWrite(caller, cell.standing());
        MarkText text = CellRules.read(order.text(), cell.rule());
        new CellRules(clock).require(caller, cell, text);
        if (order.work() != null && cell.work() == null) {
            throw new Changed("work " + order.work());
        }
        if (text.mark() != null && cell.work() == null) {
            addFirstWork(cell);
            cell = facts(caller, order);
        }
        return new CellWriting(em, notices, caller, clock.now(), cell).write(text, order);
    }

    /**
     * Whether a cell would take the text, for somebody who is about to write many at once; nothing is written.
     *
     * @throws Refusal when the text means nothing, or the lesson or the pupil does not take it
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void check(Caller caller, SetCell order) {
        CellFacts cell = facts(caller, order);
        JournalPolicy.requireMayWrite(caller, cell.standing());
        new CellRules(clock).require(caller, cell, CellRules.read(order.text(), cell.rule()));
    }

    /** A cell as it stands, with the name of who changed it last. */
    @RolesAllowed(Caller.SIGNED_IN)
    public CellView cell(Caller caller, SetCell asked) {
        CellFacts cell = facts(caller, asked);
        JournalPolicy.requireMayRead(caller, cell.standing());
        Touch last = cell.last();
        CellView view = CellView.of(cell);
        return last == null ? view : view.changed(new CellQuery(em).name(last.by()), last.at());
    }

    /** Who changed a pupil's cells at a lesson, newest first. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<CellChange> history(Caller caller, long lesson, int year, long pupil) {
        CellFacts cell = facts(caller, new SetCell(lesson, year, null, pupil, "", false, 0, 0, null));
        JournalPolicy.requireMayRead(caller, cell.standing());
        return new CellHistoryQuery(em).of(lesson, year, pupil);
    }

    private void addFirstWork(CellFacts cell) {
        long school = cell.standing().school();
        new Works(em).first(school, cell.year(), cell.lesson(), new WorkTypes(em).usual(school));
    }

    private CellFacts facts(Caller caller, SetCell order) {
        return new CellQuery(em)
                .of(order.lesson(), order.year(), order.work(), order.pupil(), order.period(), caller.person())
                .orElseThrow(() -> new NotFound("lesson " + order.lesson()));
    }
}
