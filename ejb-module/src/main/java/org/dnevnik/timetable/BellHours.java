package org.dnevnik.timetable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dnevnik.timetable.view.BellTable;
import org.dnevnik.timetable.view.BellTime;
import org.dnevnik.timetable.view.LessonTime;
import org.dnevnik.timetable.view.PlanGroup;
import org.dnevnik.timetable.view.PlanPiece;

/** When the lessons of an ordinary week are, by the bells of their grades: as {@code timetable.bell_at} says it of a day. */
final class BellHours {

    /** No bells are known: lessons are at one time when they have one number. */
    static final BellHours NONE = new BellHours(List.of(), List.of());

    private final List<BellTable> sets;
    private final List<BellTable> main;
    private final Map<Long, Integer> parallels = new HashMap<>();
    private final Map<Slot, LessonTime> known = new HashMap<>();

    private record Slot(int parallel, int weekday, int number) {}

    /** @param tables the main one first */
    BellHours(List<BellTable> tables, List<PlanGroup> groups) {
        main = tables.stream().filter(BellTable::isMain).toList();
        sets = tables.stream().filter(t -> !t.isMain()).toList();
        groups.forEach(g -> parallels.put(g.id(), g.parallel()));
    }

    LessonTime of(PlanPiece piece) {
        int parallel = parallels.getOrDefault(piece.group(), 0);
        return known.computeIfAbsent(new Slot(parallel, piece.weekday(), piece.number()), this::time);
    }

    private LessonTime time(Slot slot) {
        Stream<BellTable> ringing = sets.stream()
                .filter(t ->
                        (t.weekdays() >> slot.weekday() - 1 & 1) == 1 && (t.parallels() >> slot.parallel() & 1) == 1)
                .limit(1);
        return Stream.concat(ringing, main.stream())
                .limit(1)
                .flatMap(t -> t.times().stream())
                .filter(t -> t.number() == slot.number())
                .findFirst()
                .map(BellHours::time)
                .orElse(new LessonTime(slot.number(), null, null));
    }

    private static LessonTime time(BellTime bell) {
        return new LessonTime(bell.number(), bell.starts(), bell.ends());
    }
}
