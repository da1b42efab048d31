package org.dnevnik.timetable;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.timetable.model.PlanDrafts;
import org.dnevnik.timetable.view.PlanHead;
import org.dnevnik.timetable.view.PlanPiece;
import org.dnevnik.timetable.view.PlanQuery;
import org.jspecify.annotations.Nullable;

/** The plans of a school's timetable: drafts, the one in force, and the former ones. */
@Stateless
@DenyAll
public class PlanService {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CYCLE = 8;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /**
     * @param school null: the school that the caller runs
     * @param year null: the one of today
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public PlanList plans(Caller caller, @Nullable Long school, @Nullable Integer year) {
        long whose = school == null ? TimetablePolicy.runs(caller) : school;
        TimetablePolicy.requireMayPlan(caller, whose);
        LocalDate today = clock.today(Families.REGION);
        int which = year == null ? AcademicYear.of(today).number() : year;
        PlanQuery query = new PlanQuery(em);
        String name = query.school(whose).orElseThrow(() -> new NotFound("school " + whose));
        return new PlanList(whose, name, which, today, query.heads(whose, which));
    }

    /** One plan. */
    @RolesAllowed(Caller.SIGNED_IN)
    public PlanSight plan(Caller caller, long plan) {
        PlanHead head = mine(caller, plan);
        return new PlanSight(head, plans(caller, head.school(), head.year()), PlanNames.of(new PlanQuery(em), head));
    }

    /** @return the draft's id */
    @RolesAllowed(Caller.SIGNED_IN)
    public long make(Caller caller, NewPlan wanted) {
        TimetablePolicy.requireMayPlan(caller, wanted.school());
        String name = named(wanted.name(), wanted.cycle());
        if (wanted.base() > 0) {
            sameSchool(wanted.base(), wanted.school());
        }
        PlanDrafts drafts = new PlanDrafts(em);
        long made = drafts.make(wanted.school(), wanted.year(), name, wanted.cycle(), wanted.base(), caller.person())
                .orElseThrow(() -> new Refusal(TimetableRefusal.YEAR_NOT_OPEN));
        if (wanted.force()) {
            LocalDate since =
                    PlanPieces.settled(new PlanQuery(em), wanted.school(), wanted.year(), clock.today(Families.REGION));
            drafts.copyInForce(made, wanted.school(), wanted.year(), since);
        }
        return made;
    }

    /** @throws Changed when somebody changed the plan since */
    @RolesAllowed(Caller.SIGNED_IN)
    public void settle(Caller caller, PlanWords words) {
        PlanHead head = mine(caller, words.plan());
        String name = named(words.name(), words.cycle());
        if (Math.abs(words.anchor().getYear() - head.year()) > 1) {
            throw new Refusal(TimetableRefusal.OUTSIDE_YEAR);
        }
        DraftClaim.make(em, head, words.seenVersion());
        new PlanDrafts(em).settle(head.id(), name, words.cycle(), words.anchor(), words.holidays());
    }

    /** A draft or a former plan goes; what is in force stays. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void drop(Caller caller, long plan) {
        PlanHead head = mine(caller, plan);
        DraftClaim.requireDraft(head);
        new PlanDrafts(em).drop(plan);
    }

    /**
     * What makes the plan of another one.
     *
     * @param other 0: of what is in force
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<PlanDifference.Line> difference(Caller caller, long plan, long other) {
        PlanHead head = mine(caller, plan);
        PlanQuery query = new PlanQuery(em);
        if (other > 0) {
            sameSchool(other, head.school());
        }
        LocalDate today = clock.today(Families.REGION);
        List<PlanPiece> former =
                other > 0 ? query.pieces(other) : PlanPieces.inForce(query, head.school(), head.year(), today);
        return PlanDifference.between(former, query.pieces(plan));
    }

    private void sameSchool(long plan, long school) {
        if (new PlanQuery(em).head(plan).filter(p -> p.school() == school).isEmpty()) {
            throw new NotFound("plan " + plan + " of the school");
        }
    }

    private PlanHead mine(Caller caller, long plan) {
        PlanHead head = new PlanQuery(em).head(plan).orElseThrow(() -> new NotFound("plan " + plan));
        TimetablePolicy.requireMayPlan(caller, head.school());
        return head;
    }

    private static String named(String name, int cycle) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME || cycle < 1 || cycle > LONGEST_CYCLE) {
            throw new Refusal(TimetableRefusal.PLAN_WORDS);
        }
        return stripped;
    }
}
