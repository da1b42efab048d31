package org.dnevnik.timetable;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.timetable.model.SchoolNorms;
import org.dnevnik.timetable.view.PlanNorm;
import org.dnevnik.timetable.view.PlanQuery;
import org.jspecify.annotations.Nullable;

/** How many lessons classes may have: the region says, and a school may say otherwise. */
@Stateless
@DenyAll
public class NormService {

    private static final int LAST_GRADE = 12;
    private static final int MOST_A_DAY = 15;
    private static final int MOST_A_WEEK = 60;

    @PersistenceContext
    private EntityManager em;

    /** @param school null: the school that the caller runs */
    @RolesAllowed(Caller.SIGNED_IN)
    public NormDesk norms(Caller caller, @Nullable Long school) {
        long whose = school == null ? TimetablePolicy.runs(caller) : school;
        TimetablePolicy.requireMayPlan(caller, whose);
        PlanQuery query = new PlanQuery(em);
        String name = query.school(whose).orElseThrow(() -> new NotFound("school " + whose));
        return new NormDesk(whose, name, query.norms(whose));
    }

    /**
     * @param norms    of the grades that are to have their own; none: the region's hold again
     * @param seenMark of the norms as the caller saw them
     * @throws Changed when somebody else changed them since
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void keep(Caller caller, long school, List<PlanNorm> norms, int seenMark) {
        TimetablePolicy.requireMayPlan(caller, school);
        SchoolNorms kept = new SchoolNorms(em);
        if (!kept.hold(school) || NormDesk.mark(new PlanQuery(em).norms(school)) != seenMark) {
            throw new Changed("norms of school " + school);
        }
        if (norms.isEmpty()) {
            kept.forget(school);
        }
        for (PlanNorm n : norms) {
            requireSensible(n);
            kept.keep(school, n.parallel(), n.perDay(), n.perWeekOf5(), n.perWeekOf6(), n.longDays(), n.zeroth());
        }
    }

    private static void requireSensible(PlanNorm n) {
        boolean sensible = within(n.parallel(), 0, LAST_GRADE)
                && within(n.perDay(), 1, MOST_A_DAY)
                && within(n.perWeekOf5(), 1, MOST_A_WEEK)
                && within(n.perWeekOf6(), 1, MOST_A_WEEK)
                && within(n.longDays(), 0, 7);
        if (!sensible) {
            throw new Refusal(TimetableRefusal.NORM_OUT_OF_REASON, n.parallel());
        }
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
