package org.dnevnik.timetable;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.timetable.model.PlanDrafts;
import org.dnevnik.timetable.model.PlanRows;
import org.dnevnik.timetable.model.PlannedLessons;
import org.dnevnik.timetable.view.BellQuery;
import org.dnevnik.timetable.view.PlanGroup;
import org.dnevnik.timetable.view.PlanHead;
import org.dnevnik.timetable.view.PlanQuery;

/** Puts a plan in force: from a day on the dated lessons follow it, and what carries anything of a school day stays. */
@Stateless
@DenyAll
public class PlanForceService {

    @PersistenceContext
    private EntityManager em;

    @Resource
    private SessionContext context;

    /** What {@link #enforce} would do; changes nothing. */
    @RolesAllowed(Caller.SIGNED_IN)
    public PlanEffect preview(Caller caller, long plan, LocalDate from) {
        PlanHead head = mine(caller, plan, from);
        PlanQuery query = new PlanQuery(em);
        List<PlanGroup> groups = query.groups(head.school(), head.year());
        int clashes = new Conflicts(
                        new Company(groups, query.pupils(head.school(), head.year())),
                        new BellHours(new BellQuery(em).tables(head.school()), groups),
                        query.pieces(plan))
                .all()
                .size();
        new PlanRows(em).replace(head.school(), head.year(), from, new PlanDrafts(em).wanted(plan));
        new PlanDrafts(em).enforce(plan, from);
        PlanEffect effect = new PlanEffect(
                head,
                from,
                clashes,
                head.waiting(),
                new PlannedLessons(em)
                        .effect(head.school(), head.year(), from).stream()
                                .map(PlanEffect.Line::of)
                                .toList());
        context.setRollbackOnly();
        return effect;
    }

    /**
     * In one transaction; done again it changes nothing more, unless holidays have changed.
     *
     * @return lessons added
     * @throws Changed when somebody changed the draft since
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public int enforce(Caller caller, long plan, int seenVersion, LocalDate from) {
        PlanHead head = mine(caller, plan, from);
        PlanDrafts drafts = new PlanDrafts(em);
        if (head.isDraft() && !drafts.claim(plan, seenVersion)) {
            throw new Changed("plan " + plan);
        }
        new PlanRows(em).replace(head.school(), head.year(), from, drafts.wanted(plan));
        drafts.enforce(plan, from);
        return new PlannedLessons(em).materialise(head.school(), head.year(), from);
    }

    private PlanHead mine(Caller caller, long plan, LocalDate from) {
        PlanHead head = new PlanQuery(em).head(plan).orElseThrow(() -> new NotFound("plan " + plan));
        TimetablePolicy.requireMayPlan(caller, head.school());
        if (AcademicYear.of(from).number() != head.year()) {
            throw new Refusal(TimetableRefusal.OUTSIDE_YEAR);
        }
        if (head.state().equals("PAST")) {
            throw new Refusal(TimetableRefusal.NOT_A_DRAFT);
        }
        if (head.lessons() == head.waiting()) {
            throw new Refusal(TimetableRefusal.NOTHING_PLACED);
        }
        return head;
    }
}
