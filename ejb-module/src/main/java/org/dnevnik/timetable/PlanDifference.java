package org.dnevnik.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.timetable.view.PlanPiece;
import org.jspecify.annotations.Nullable;

/** What makes one plan of another. */
public final class PlanDifference {

    private PlanDifference() {}

    /** A lesson that is another one; {@code before} or {@code after} is null for one that came or went. */
    public record Line(@Nullable PlanPiece before, @Nullable PlanPiece after) {

        /** ADDED, GONE, MOVED, CHANGED: a text's key. */
        public String kind() {
            if (before == null) {
                return "ADDED";
            }
            if (after == null) {
                return "GONE";
            }
            return before.weekday() != after.weekday() || before.number() != after.number() ? "MOVED" : "CHANGED";
        }

        /** The lesson as it is, or was. */
        public PlanPiece lesson() {
            return after == null ? Objects.requireNonNull(before) : after;
        }
    }

    private record Course(long group, long subject) {}

    public static List<Line> between(List<PlanPiece> before, List<PlanPiece> after) {
        List<PlanPiece> old = new ArrayList<>(before);
        List<PlanPiece> fresh = new ArrayList<>();
        Map<PlanPiece, Integer> same = new HashMap<>();
        old.forEach(p -> same.merge(p.as(0), 1, Integer::sum));
        for (PlanPiece piece : after) {
            if (same.merge(piece.as(0), -1, Integer::sum) < 0) {
                same.put(piece.as(0), 0);
                fresh.add(piece);
            }
        }
        List<PlanPiece> gone = new ArrayList<>();
        for (PlanPiece piece : old) {
            if (same.merge(piece.as(0), -1, Integer::sum) >= 0) {
                gone.add(piece);
            }
        }
        return pair(gone, fresh);
    }

    private static List<Line> pair(List<PlanPiece> gone, List<PlanPiece> fresh) {
        Map<Course, List<PlanPiece>> left = new HashMap<>();
        gone.forEach(
                p -> left.computeIfAbsent(course(p), c -> new ArrayList<>()).add(p));
        List<Line> lines = new ArrayList<>();
        for (PlanPiece piece : fresh) {
            List<PlanPiece> former = left.getOrDefault(course(piece), List.of());
            lines.add(new Line(former.isEmpty() ? null : former.remove(nearest(former, piece)), piece));
        }
        gone.stream()
                .filter(p -> left.getOrDefault(course(p), List.of()).contains(p))
                .forEach(p -> lines.add(new Line(p, null)));
        return lines;
    }

    /** One at the same time is the same lesson with another teacher or room. */
    private static int nearest(List<PlanPiece> former, PlanPiece piece) {
        for (int i = 0; i < former.size(); i++) {
            if (former.get(i).weekday() == piece.weekday() && former.get(i).number() == piece.number()) {
                return i;
            }
        }
        return 0;
    }

    private static Course course(PlanPiece piece) {
        return new Course(piece.group(), piece.subject());
    }
}
