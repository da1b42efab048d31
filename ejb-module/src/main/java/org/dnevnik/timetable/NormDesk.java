package org.dnevnik.timetable;

import java.util.List;
import org.dnevnik.timetable.view.PlanNorm;

/** The norms that hold in a school. */
public record NormDesk(long school, String name, List<PlanNorm> norms) {

    /** Tells two states of the norms apart, for whoever edits what another has edited. */
    public int mark() {
        return mark(norms);
    }

    static int mark(List<PlanNorm> norms) {
        StringBuilder all = new StringBuilder();
        norms.forEach(n -> all.append(n.parallel())
                .append(' ')
                .append(n.perDay())
                .append(' ')
                .append(n.perWeekOf5())
                .append(' ')
                .append(n.perWeekOf6())
                .append(' ')
                .append(n.longDays())
                .append(n.zeroth()));
        return all.toString().hashCode();
    }
}
