package org.dnevnik.timetable;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.timetable.model.PlanDrafts;
import org.dnevnik.timetable.view.BellQuery;
import org.dnevnik.timetable.view.PlanGroup;
import org.dnevnik.timetable.view.PlanHead;
import org.dnevnik.timetable.view.PlanPiece;
import org.dnevnik.timetable.view.PlanQuery;

/** Changes drafts of the timetable lesson by lesson, says what is wrong with them, and takes steps back. */
@Stateless
@DenyAll
public class PlanEditService {

    @PersistenceContext
    private EntityManager em;

    /** The whole plan. */
    @RolesAllowed(Caller.SIGNED_IN)
    public PlanBoard board(Caller caller, long plan) {
        PlanHead head = mine(caller, plan);
        return board(head, all -> all);
    }

    /** The names of what lessons of a plan are made of. */
    @RolesAllowed(Caller.SIGNED_IN)
    public PlanNames names(Caller caller, long plan) {
        return PlanNames.of(new PlanQuery(em), mine(caller, plan));
    }

    /** Where a lesson of the plan would do harm. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<PlanCell> cells(Caller caller, long plan, long lesson) {
        PlanHead head = mine(caller, plan);
        PlanQuery query = new PlanQuery(em);
        List<PlanPiece> all = query.pieces(plan);
        List<PlanGroup> groups = query.groups(head.school(), head.year());
        return new Cells(
                        new Company(groups, query.pupils(head.school(), head.year())),
                        new BellHours(new BellQuery(em).tables(head.school()), groups),
                        groups,
                        query.norms(head.school()),
                        all)
                .of(find(all, lesson));
    }

    /**
     * One step.
     *
     * @throws Changed when somebody changed the plan since the caller saw it
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public PlanBoard change(Caller caller, ChangePlan order) {
        PlanHead head = mine(caller, order.plan());
        List<PlanPiece> after = new PlanStep(
                        new PlanQuery(em).pieces(head.id()), PlanNames.of(new PlanQuery(em), head), new PlanDrafts(em))
                .after(order);
        DraftClaim.make(em, head, order.seenVersion());
        Set<Long> touched = new HashSet<>();
        after.forEach(p -> touched.add(p.id()));
        touched.add(order.lesson());
        PlanDrafts drafts = new PlanDrafts(em);
        String before = drafts.image(head.id(), List.copyOf(touched));
        String wanted = PlanPieces.json(after);
        drafts.write(head.id(), before, wanted);
        drafts.remember(head.id(), before, wanted, caller.person());
        return touched(head.id(), touched);
    }

    /** Takes the last step back. */
    @RolesAllowed(Caller.SIGNED_IN)
    public PlanBoard undo(Caller caller, long plan, int seenVersion) {
        PlanHead head = mine(caller, plan);
        DraftClaim.make(em, head, seenVersion);
        PlanDrafts drafts = new PlanDrafts(em);
        PlanDrafts.Step step = drafts.lastDone(plan).orElseThrow(() -> new Refusal(TimetableRefusal.NO_STEP));
        drafts.write(plan, step.after(), step.before());
        drafts.mark(plan, step.number(), true);
        return board(mine(caller, plan), all -> all);
    }

    /** Takes a step again that was taken back. */
    @RolesAllowed(Caller.SIGNED_IN)
    public PlanBoard redo(Caller caller, long plan, int seenVersion) {
        PlanHead head = mine(caller, plan);
        DraftClaim.make(em, head, seenVersion);
        PlanDrafts drafts = new PlanDrafts(em);
        PlanDrafts.Step step = drafts.firstUndone(plan).orElseThrow(() -> new Refusal(TimetableRefusal.NO_STEP));
        drafts.write(plan, step.before(), step.after());
        drafts.mark(plan, step.number(), false);
        return board(mine(caller, plan), all -> all);
    }

    private PlanBoard touched(long plan, Set<Long> ids) {
        PlanHead head = new PlanQuery(em).head(plan).orElseThrow(() -> new NotFound("plan " + plan));
        PlanBoard board = board(
                head, all -> all.stream().filter(p -> ids.contains(p.id())).toList());
        List<Long> removed = new ArrayList<>(ids);
        board.lessons().forEach(p -> removed.remove(p.id()));
        return new PlanBoard(
                head, board.lessons(), removed, board.clashes(), board.breaches(), board.undo(), board.redo());
    }

    private PlanBoard board(PlanHead head, java.util.function.UnaryOperator<List<PlanPiece>> shown) {
        PlanQuery query = new PlanQuery(em);
        List<PlanPiece> all = query.pieces(head.id());
        var groups = query.groups(head.school(), head.year());
        Company company = new Company(groups, query.pupils(head.school(), head.year()));
        PlanDrafts.Steps steps = new PlanDrafts(em).steps(head.id());
        return new PlanBoard(
                head,
                shown.apply(all),
                List.of(),
                new Conflicts(company, new BellHours(new BellQuery(em).tables(head.school()), groups), all).all(),
                new Norms(groups, query.norms(head.school())).of(all),
                steps.undo(),
                steps.redo());
    }

    private PlanHead mine(Caller caller, long plan) {
        PlanHead head = new PlanQuery(em).head(plan).orElseThrow(() -> new NotFound("plan " + plan));
        TimetablePolicy.requireMayPlan(caller, head.school());
        return head;
    }

    private static PlanPiece find(List<PlanPiece> all, long lesson) {
        return Stream.ofNullable(all)
                .flatMap(List::stream)
                .filter(p -> p.id() == lesson)
                .findFirst()
                .orElseThrow(() -> new NotFound("lesson " + lesson + " of the plan"));
    }
}
