package org.dnevnik.timetable;

import java.util.ArrayList;
import java.util.List;
import org.dnevnik.timetable.view.PlanGroup;
import org.dnevnik.timetable.view.PlanNorm;
import org.dnevnik.timetable.view.PlanPiece;

/** Tries a lesson at every time of the week. A gap that stays until the next lesson is moved is no harm while somebody moves. */
final class Cells {

    private static final int DAYS = 7;
    private static final int NUMBERS = 12;

    private final Company company;
    private final BellHours hours;
    private final List<PlanGroup> groups;
    private final List<PlanNorm> norms;
    private final List<PlanPiece> plan;

    Cells(Company company, BellHours hours, List<PlanGroup> groups, List<PlanNorm> norms, List<PlanPiece> plan) {
        this.company = company;
        this.hours = hours;
        this.groups = groups;
        this.norms = norms;
        this.plan = plan;
    }

    List<PlanCell> of(PlanPiece lesson) {
        List<PlanPiece> others =
                plan.stream().filter(p -> p.id() != lesson.id()).toList();
        Conflicts conflicts = new Conflicts(company, hours, others);
        Norms rules = new Norms(classesOf(lesson), norms);
        List<Breach> standing = rules.of(others);
        List<PlanCell> cells = new ArrayList<>();
        for (int weekday = 1; weekday <= DAYS; weekday++) {
            for (int number = 0; number <= NUMBERS; number++) {
                PlanPiece tried = lesson.at(weekday, number);
                List<PlanPiece> with = new ArrayList<>(others);
                with.add(tried);
                List<Breach> breaches = rules.of(with).stream()
                        .filter(b -> b.kind() != Breach.Kind.GAP && !standing.contains(b))
                        .toList();
                List<Clash> clashes = conflicts.of(tried);
                if (!clashes.isEmpty() || !breaches.isEmpty()) {
                    cells.add(new PlanCell(weekday, number, clashes, breaches));
                }
            }
        }
        return cells;
    }

    private List<PlanGroup> classesOf(PlanPiece lesson) {
        List<Long> parents = groups.stream()
                .filter(g -> g.id() == lesson.group())
                .flatMap(g -> g.parents().stream())
                .toList();
        return groups.stream()
                .filter(g -> g.id() == lesson.group() || parents.contains(g.id()) || isOf(g, lesson, parents))
                .toList();
    }

    private static boolean isOf(PlanGroup group, PlanPiece lesson, List<Long> parents) {
        return group.parents().stream().anyMatch(p -> p == lesson.group() || parents.contains(p));
    }
}
