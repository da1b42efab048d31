package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Objects;
import org.dnevnik.journal.model.LedgerRow.Kind;
import org.dnevnik.journal.model.Mark;
import org.dnevnik.journal.model.MarkText;
import org.dnevnik.journal.model.MarkValue;
import org.dnevnik.journal.view.CellFacts;
import org.dnevnik.journal.view.CellFacts.FoundMark;
import org.dnevnik.journal.view.CellFacts.FoundWork;
import org.dnevnik.journal.view.CellQuery;
import org.dnevnik.journal.view.CellView;
import org.dnevnik.journal.view.MarkDetail;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.Flush;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.YearId;
import org.dnevnik.notifications.Notices;
import org.jspecify.annotations.Nullable;

/** What stands behind a mark: comments, the last day of a debt, the work done again. */
@Stateless
@DenyAll
public class MarkDetailService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Notices notices;

    /** For the container. */
    public MarkDetailService() {}

    MarkDetailService(EntityManager em, SchoolClock clock, Notices notices) {
        this.em = em;
        this.clock = clock;
        this.notices = notices;
    }

    /**
     * @throws NotAllowed for colleagues who do not teach it
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public MarkDetail detail(Caller caller, MarkPlace place) {
        CellFacts cell = facts(caller, place);
        JournalPolicy.requireMayRead(caller, cell.standing());
        return told(caller, cell);
    }

    /**
     * Says something of a mark; what is said already is acknowledged.
     *
     * @throws Refusal {@link JournalRefusal#NO_MARK_YET}, {@link JournalRefusal#DEBT_DAY}, {@link JournalRefusal#TOO_LONG}, and a closed journal's
     * @throws Changed when somebody changed the mark since the page was read
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public MarkDetail note(Caller caller, NoteMark order) {
        CellFacts cell = writable(caller, order.place());
        Mark mark = standing(cell, order.seen());
        if (!order.fits()) {
            throw new Refusal(JournalRefusal.TOO_LONG, NoteMark.LETTERS);
        }
        LocalDate due = mark.due();
        if ((due == null) != (order.due() == null)
                || order.due() != null && order.due().isBefore(cell.date())) {
            throw new Refusal(JournalRefusal.DEBT_DAY);
        }
        String said = mark.comment();
        String among = mark.staffComment();
        mark.note(order.comment(), order.staffComment(), order.due());
        Flush.of(em, "mark");
        CellNews news = new CellNews(em, notices, caller, clock.now(), cell);
        remember(news, cell, said, order.comment());
        remember(news, cell, among, order.staffComment());
        remember(news, cell, shown(due), shown(order.due()));
        announce(news, cell, said, order);
        return told(caller, facts(caller, order.place()));
    }

    /**
     * Gives a new mark for a work that was done again, or takes such a one back.
     *
     * @throws Refusal {@link JournalRefusal#NO_MARK_YET}, text that is no mark, and a closed journal's
     * @throws Changed when somebody changed the mark since the page was read
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public MarkDetail retake(Caller caller, RetakeMark order) {
        CellFacts cell = writable(caller, order.place());
        Mark mark = standing(cell, order.seen());
        String before = mark.value();
        if (order.text().isBlank()) {
            undo(caller, cell, mark);
        } else {
            MarkValue now = value(cell, order.text());
            if (mark.due() != null || now.isDebt()) {
                throw new Refusal(JournalRefusal.NO_MARK_YET);
            }
            mark.retake(cell.marking().counted(now, mark.grade()), caller.person(), clock.now());
        }
        Flush.of(em, "mark");
        CellNews news = new CellNews(em, notices, caller, clock.now(), cell);
        FoundWork work = Objects.requireNonNull(cell.work());
        news.remember(Kind.MARK, work.id(), before, mark.value(), order.reason());
        news.announce("MARK", work.type(), before, mark.value());
        return told(caller, facts(caller, order.place()));
    }

    private void undo(Caller caller, CellFacts cell, Mark mark) {
        String old = mark.oldValue();
        if (old == null) {
            throw new Refusal(JournalRefusal.NO_MARK_YET);
        }
        mark.undoRetake(value(cell, old), caller.person(), clock.now());
    }

    private static MarkValue value(CellFacts cell, String typed) {
        MarkText text = CellRules.read(typed, cell.rule());
        MarkValue value = text.mark();
        if (value == null || text.attendance() != null) {
            throw new Refusal(
                    JournalRefusal.NOT_A_MARK,
                    typed.strip(),
                    cell.rule().scale().shown());
        }
        return value;
    }

    private static void remember(CellNews news, CellFacts cell, @Nullable String old, @Nullable String now) {
        if (!Objects.equals(old, now)) {
            news.remember(Kind.MARK_NOTE, Objects.requireNonNull(cell.work()).id(), old, now, null);
        }
    }

    // that there is something to read, not what: a notice travels further than the diary
    private static void announce(CellNews news, CellFacts cell, @Nullable String said, NoteMark order) {
        String work = Objects.requireNonNull(cell.work()).type();
        if (order.comment() != null && !order.comment().equals(said)) {
            news.announce("MARK_NOTE", work, null, cell.markValue());
        }
    }

    private static @Nullable String shown(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private CellFacts writable(Caller caller, MarkPlace place) {
        CellFacts cell = facts(caller, place);
        JournalPolicy.requireMayWrite(caller, cell.standing());
        new CellRules(clock).require(caller, cell, MarkText.NOTHING);
        return cell;
    }

    private Mark standing(CellFacts cell, int seen) {
        FoundMark found = cell.mark();
        if (found == null || found.value() == null) {
            throw new Refusal(JournalRefusal.NO_MARK_YET);
        }
        Mark mark = em.find(Mark.class, new YearId(found.id(), cell.year()));
        if (mark == null || mark.version() != seen) {
            throw new Changed("mark " + found.id());
        }
        return mark;
    }

    private MarkDetail told(Caller caller, CellFacts cell) {
        FoundMark found = cell.mark();
        Mark mark = found == null ? null : em.find(Mark.class, new YearId(found.id(), cell.year()));
        boolean editable = JournalPolicy.mayWrite(caller, cell.standing()) && new CellRules(clock).isOpen(caller, cell);
        CellView view = CellView.of(cell);
        return mark == null
                ? new MarkDetail(view, null, null, null, editable)
                : new MarkDetail(view, mark.comment(), mark.staffComment(), mark.due(), editable);
    }

    private CellFacts facts(Caller caller, MarkPlace place) {
        return new CellQuery(em)
                .of(place.lesson(), place.year(), place.work(), place.pupil(), place.period(), caller.person())
                .filter(cell -> cell.work() != null)
                .orElseThrow(() -> new NotFound("work " + place.work()));
    }
}
