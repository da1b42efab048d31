package org.dnevnik.reports.view;

import java.util.Collection;
import org.dnevnik.journal.view.PlanProgress;

/**
 * How far several journals are in their plans, added up.
 *
 * @param journals subjects of groups
 * @param planless of them, that are taught by no plan
 * @param lagging  of them, that are behind
 * @param lacking  of them, whose lessons to come do not suffice
 */
public record ProgressTotal(
        int journals,
        int planless,
        int hours,
        int held,
        int cancelled,
        int reached,
        int lagging,
        int ahead,
        int lacking,
        int untold) {

    private static final ProgressTotal NOTHING = new ProgressTotal(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static ProgressTotal of(Collection<PlanProgress> journals) {
        return journals.stream().map(ProgressTotal::of).reduce(NOTHING, ProgressTotal::plus);
    }

    /** What belongs to a plan is counted only where there is one. */
    private static ProgressTotal of(PlanProgress p) {
        boolean planned = p.plan() != null;
        return new ProgressTotal(
                1,
                planned ? 0 : 1,
                planned ? p.hours() : 0,
                p.held(),
                p.cancelled(),
                planned ? p.reached() : 0,
                planned && p.lag() > 0 ? 1 : 0,
                p.ahead(),
                planned && p.lacking() > 0 ? 1 : 0,
                p.untold());
    }

    private ProgressTotal plus(ProgressTotal o) {
        return new ProgressTotal(
                journals + o.journals,
                planless + o.planless,
                hours + o.hours,
                held + o.held,
                cancelled + o.cancelled,
                reached + o.reached,
                lagging + o.lagging,
                ahead + o.ahead,
                lacking + o.lacking,
                untold + o.untold);
    }
}
