package org.dnevnik.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dnevnik.timetable.view.PlanGroup;
import org.dnevnik.timetable.view.PlanNorm;
import org.dnevnik.timetable.view.PlanPiece;

/**
 * How many lessons a class may have. What halves of a class have at one time is one lesson; of a cycle, each week is counted by itself and
 * the heaviest one is told.
 */
final class Norms {

    private static final int LONGEST_CYCLE = 840;
    private static final int SATURDAY = 6;
    private static final int DAYS = 8;
    private static final int NUMBERS = 16;

    private final List<PlanGroup> groups;
    private final Map<Integer, PlanNorm> norms;

    Norms(List<PlanGroup> groups, List<PlanNorm> norms) {
        this.groups = groups;
        this.norms = norms.stream().collect(Collectors.toMap(PlanNorm::parallel, n -> n));
    }

    List<Breach> of(List<PlanPiece> plan) {
        Map<Long, List<PlanPiece>> byClass = byClass(plan);
        List<Breach> found = new ArrayList<>();
        int days = plan.stream().anyMatch(p -> p.weekday() == SATURDAY) ? 6 : 5;
        for (PlanGroup group : groups) {
            PlanNorm norm = norms.get(group.parallel());
            if (group.isClass() && norm != null) {
                check(group.id(), byClass.getOrDefault(group.id(), List.of()), norm, days, found);
            }
        }
        return found;
    }

    private Map<Long, List<PlanPiece>> byClass(List<PlanPiece> plan) {
        Map<Long, List<Long>> classes = new HashMap<>();
        groups.forEach(g -> classes.put(g.id(), g.isClass() ? List.of(g.id()) : g.parents()));
        Map<Long, List<PlanPiece>> byClass = new HashMap<>();
        for (PlanPiece piece : plan) {
            if (piece.isPlaced()) {
                classes.getOrDefault(piece.group(), List.of())
                        .forEach(c -> byClass.computeIfAbsent(c, k -> new ArrayList<>())
                                .add(piece));
            }
        }
        return byClass;
    }

    private static void check(long group, List<PlanPiece> lessons, PlanNorm norm, int days, List<Breach> found) {
        int weeks = lessons.stream().mapToInt(PlanPiece::cycle).reduce(1, Norms::together);
        int[] heaviest = new int[DAYS];
        int[] gap = new int[DAYS];
        int most = 0;
        boolean zeroth = false;
        for (int week = 0; week < weeks; week++) {
            boolean[][] busy = busy(lessons, week);
            int total = 0;
            for (int day = 1; day < DAYS; day++) {
                int count = count(busy[day]);
                total += count;
                heaviest[day] = Math.max(heaviest[day], count);
                gap[day] = Math.max(gap[day], gap(busy[day]));
                zeroth |= busy[day][0];
            }
            most = Math.max(most, total);
        }
        int perWeek = days == SATURDAY ? norm.perWeekOf6() : norm.perWeekOf5();
        if (most > perWeek) {
            found.add(new Breach(Breach.Kind.WEEK, group, 0, most, perWeek));
        }
        if (zeroth && !norm.zeroth()) {
            found.add(new Breach(Breach.Kind.ZEROTH, group, 0, 0, 0));
        }
        days(group, heaviest, gap, norm, found);
    }

    private static void days(long group, int[] heaviest, int[] gap, PlanNorm norm, List<Breach> found) {
        int longDays = 0;
        for (int day = 1; day < DAYS; day++) {
            boolean longer = heaviest[day] == norm.perDay() + 1 && ++longDays <= norm.longDays();
            if (heaviest[day] > norm.perDay() && !longer) {
                found.add(new Breach(Breach.Kind.DAY, group, day, heaviest[day], norm.perDay()));
            }
            if (gap[day] > 0) {
                found.add(new Breach(Breach.Kind.GAP, group, day, gap[day], 0));
            }
        }
    }

    private static boolean[][] busy(List<PlanPiece> lessons, int week) {
        boolean[][] busy = new boolean[DAYS][NUMBERS];
        for (PlanPiece lesson : lessons) {
            if (lesson.isIn(week)) {
                busy[lesson.weekday()][lesson.number()] = true;
            }
        }
        return busy;
    }

    private static int count(boolean[] day) {
        int count = 0;
        for (boolean busy : day) {
            count += busy ? 1 : 0;
        }
        return count;
    }

    /** The first number without a lesson between two with one; 0 for none. */
    private static int gap(boolean[] day) {
        int last = -1;
        for (int number = 0; number < NUMBERS; number++) {
            if (day[number]) {
                if (last >= 0 && number - last > 1) {
                    return last + 1;
                }
                last = number;
            }
        }
        return 0;
    }

    /** The smallest cycle that holds both. */
    private static int together(int one, int other) {
        int both = one;
        while (both % other != 0 && both < LONGEST_CYCLE) {
            both += one;
        }
        return both;
    }
}
