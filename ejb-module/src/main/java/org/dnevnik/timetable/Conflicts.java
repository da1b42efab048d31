package org.dnevnik.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.timetable.view.LessonTime;
import org.dnevnik.timetable.view.PlanPiece;
import org.jspecify.annotations.Nullable;

/** The rule of a timetable: two lessons at one time, by the clock, conflict if they share a teacher, a room or a pupil. Subgroups of a class may meet. */
final class Conflicts {

    private final Company company;
    private final BellHours hours;
    private final Map<Integer, List<Held>> days = new HashMap<>();

    /** A lesson and when it is. */
    private record Held(PlanPiece piece, LessonTime time) {}

    Conflicts(Company company, BellHours hours, List<PlanPiece> plan) {
        this.company = company;
        this.hours = hours;
        for (PlanPiece piece : plan) {
            if (piece.isPlaced()) {
                days.computeIfAbsent(piece.weekday(), d -> new ArrayList<>()).add(new Held(piece, hours.of(piece)));
            }
        }
    }

    /** All conflicts of the plan, each pair once. */
    List<Clash> all() {
        List<Clash> found = new ArrayList<>();
        for (List<Held> day : days.values()) {
            for (int i = 0; i < day.size(); i++) {
                Held one = day.get(i);
                for (int j = i + 1; j < day.size(); j++) {
                    if (one.time().meets(day.get(j).time())) {
                        between(one.piece(), day.get(j).piece(), found);
                    }
                }
            }
        }
        return found;
    }

    /** What a lesson would conflict with where it is said to stand; its own place in the plan does not count. */
    List<Clash> of(PlanPiece lesson) {
        List<Clash> found = new ArrayList<>();
        LessonTime time = hours.of(lesson);
        for (Held other : days.getOrDefault(lesson.weekday(), List.of())) {
            if (other.piece().id() != lesson.id() && other.time().meets(time)) {
                between(lesson, other.piece(), found);
            }
        }
        return found;
    }

    private void between(PlanPiece one, PlanPiece other, List<Clash> found) {
        if (!one.meets(other)) {
            return;
        }
        teacher(one, one.teacher(), other, found);
        teacher(one, one.coTeacher(), other, found);
        Long place = one.place();
        if (place != null && place.equals(other.place())) {
            found.add(new Clash(Clash.Kind.PLACE, one, other, place, List.of(), 0));
        }
        if (company.share(one.group(), other.group())) {
            found.add(new Clash(
                    Clash.Kind.PUPILS,
                    one,
                    other,
                    0,
                    company.shared(one.group(), other.group()),
                    company.countShared(one.group(), other.group())));
        }
    }

    private static void teacher(PlanPiece one, @Nullable Long teacher, PlanPiece other, List<Clash> found) {
        if (teacher != null && (teacher.equals(other.teacher()) || Objects.equals(teacher, other.coTeacher()))) {
            found.add(new Clash(Clash.Kind.TEACHER, one, other, teacher, List.of(), 0));
        }
    }
}
