package org.dnevnik.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.timetable.view.PlanPiece;
import org.jspecify.annotations.Nullable;

/** The rule of a timetable: two lessons at one time conflict if they share a teacher, a room or a pupil. Subgroups of a class may meet. */
final class Conflicts {

    private static final int SLOTS_A_DAY = 16;

    private final Company company;
    private final Map<Integer, List<PlanPiece>> slots = new HashMap<>();

    Conflicts(Company company, List<PlanPiece> plan) {
        this.company = company;
        for (PlanPiece piece : plan) {
            if (piece.isPlaced()) {
                slots.computeIfAbsent(slot(piece.weekday(), piece.number()), s -> new ArrayList<>())
                        .add(piece);
            }
        }
    }

    /** All conflicts of the plan, each pair once. */
    List<Clash> all() {
        List<Clash> found = new ArrayList<>();
        for (List<PlanPiece> together : slots.values()) {
            for (int i = 0; i < together.size(); i++) {
                for (int j = i + 1; j < together.size(); j++) {
                    between(together.get(i), together.get(j), found);
                }
            }
        }
        return found;
    }

    /** What a lesson would conflict with where it is said to stand; its own place in the plan does not count. */
    List<Clash> of(PlanPiece lesson) {
        List<Clash> found = new ArrayList<>();
        for (PlanPiece other : slots.getOrDefault(slot(lesson.weekday(), lesson.number()), List.of())) {
            if (other.id() != lesson.id()) {
                between(lesson, other, found);
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

    private static int slot(int weekday, int number) {
        return weekday * SLOTS_A_DAY + number;
    }
}
