package org.dnevnik.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.timetable.model.PlanDrafts;
import org.dnevnik.timetable.view.PlanGroup;
import org.dnevnik.timetable.view.PlanName;
import org.dnevnik.timetable.view.PlanPiece;
import org.jspecify.annotations.Nullable;

/** What the lessons concerned become by one step. */
final class PlanStep {

    private static final int MOST_NEW = 40;
    private static final int LAST_NUMBER = 15;
    private static final int LONGEST_CYCLE = 8;

    private final List<PlanPiece> plan;
    private final PlanNames names;
    private final PlanDrafts drafts;

    PlanStep(List<PlanPiece> plan, PlanNames names, PlanDrafts drafts) {
        this.plan = plan;
        this.names = names;
        this.drafts = drafts;
    }

    List<PlanPiece> after(ChangePlan order) {
        PlanPiece value = order.value();
        requireTime(value);
        return switch (order.kind()) {
            case PUT -> List.of(find(order.lesson()).at(value.weekday(), value.number()));
            case COPY -> List.of(find(order.lesson()), copy(find(order.lesson()).at(value.weekday(), value.number())));
            case SWAP -> swap(find(order.lesson()), find(order.with()));
            case REMOVE -> {
                find(order.lesson());
                yield List.of();
            }
            case ADD -> added(checked(value), order.count());
            case EDIT -> List.of(checked(value).as(find(order.lesson()).id()));
        };
    }

    private PlanPiece copy(PlanPiece piece) {
        return piece.as(drafts.nextLesson());
    }

    private static List<PlanPiece> swap(PlanPiece one, PlanPiece other) {
        if (!one.isPlaced() && !other.isPlaced() || one.id() == other.id()) {
            throw new Refusal(TimetableRefusal.SWAP_OF_TWO);
        }
        return List.of(one.at(other.weekday(), other.number()), other.at(one.weekday(), one.number()));
    }

    private List<PlanPiece> added(PlanPiece value, int count) {
        List<PlanPiece> made = new ArrayList<>();
        for (int i = 0; i < Math.max(1, Math.min(count, MOST_NEW)); i++) {
            made.add(copy(value));
        }
        return made;
    }

    private PlanPiece checked(PlanPiece value) {
        require(names.groups().stream().map(PlanGroup::id), value.group());
        require(names.subjects().stream().map(PlanName::id), value.subject());
        require(names.teachers().stream().map(PlanName::id), value.teacher());
        require(names.teachers().stream().map(PlanName::id), value.coTeacher());
        require(names.places().stream().map(PlanName::id), value.place());
        return value;
    }

    private static void require(Stream<Long> known, @Nullable Long id) {
        if (id != null && known.noneMatch(id::equals)) {
            throw new NotFound("something of a lesson: " + id);
        }
    }

    private static void requireTime(PlanPiece value) {
        boolean time =
                value.weekday() >= 0 && value.weekday() <= 7 && value.number() >= 0 && value.number() <= LAST_NUMBER;
        boolean weeks = value.cycle() >= 1
                && value.cycle() <= LONGEST_CYCLE
                && value.weeks() > 0
                && value.weeks() < 1 << value.cycle();
        boolean days = value.starts() == null
                || value.ends() == null
                || !value.starts().isAfter(value.ends());
        if (!time || !weeks || !days) {
            throw new Refusal(TimetableRefusal.NO_SUCH_TIME);
        }
    }

    private PlanPiece find(long lesson) {
        return plan.stream()
                .filter(p -> p.id() == lesson)
                .findFirst()
                .orElseThrow(() -> new NotFound("lesson " + lesson + " of the plan"));
    }
}
