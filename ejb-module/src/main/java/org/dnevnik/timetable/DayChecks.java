package org.dnevnik.timetable;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.timetable.model.LessonRecords;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.DayLessonQuery;
import org.dnevnik.timetable.view.DayLessonQuery.Found;
import org.dnevnik.timetable.view.JointLesson;
import org.dnevnik.timetable.view.StandInQuery;
import org.dnevnik.timetable.view.SubstitutionQuery;
import org.jspecify.annotations.Nullable;

/** What may become of a lesson of a day: asked before a change is made, and for a look at what would be refused. */
final class DayChecks {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");

    private static final int LAST_NUMBER = 15;

    private final EntityManager em;
    private final DayLessonQuery query;
    private final long school;

    DayChecks(EntityManager em, long school) {
        this.em = em;
        this.query = new DayLessonQuery(em);
        this.school = school;
    }

    /** Two lessons that change places. */
    record Pair(DayLesson one, DayLesson other) {}

    /** Why a change would be refused; empty when it would not. */
    Optional<Refusal> obstacle(LessonAct act, ChangeLesson order) {
        try {
            switch (act) {
                case REPLACE -> free(order);
                case MOVE -> movable(order);
                case SWAP -> swappable(order);
                case MERGE -> joinable(order);
                case CANCEL -> cancellable(order);
            }
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    DayLesson free(ChangeLesson order) {
        DayLesson lesson = unjoined(order);
        Proposals free = proposals(lesson, order.second() ? lesson.second() : lesson.teacher());
        boolean teacher = order.teacher() == 0 || free.teachers().stream().anyMatch(t -> t.id() == order.teacher());
        boolean place = order.place() == 0 || free.places().stream().anyMatch(p -> p.id() == order.place());
        boolean nothing = order.teacher() == 0 && order.place() == 0 && !order.second();
        if (!teacher || !place || nothing || order.second() && lesson.second() == null) {
            throw new Refusal(TimetableRefusal.NOT_FREE);
        }
        return lesson;
    }

    /** @param absent whom nobody proposes; null for nobody */
    Proposals proposals(DayLesson lesson, @Nullable Long absent) {
        StandInQuery free = new StandInQuery(em);
        LocalDate date = lesson.date();
        StandIns standIns = new StandIns(
                free.teachers(school, lesson.year(), date, date), free.busy(school, lesson.year(), date, date));
        return new Proposals(
                lesson,
                standIns.free(lesson, absent == null ? 0 : absent),
                free.places(school, lesson),
                free.joint(lesson.year(), List.of(lesson.id())));
    }

    DayLesson movable(ChangeLesson order) {
        DayLesson lesson = unheld(order);
        LocalDate to = day(order, lesson);
        if (order.number() < 0 || order.number() > LAST_NUMBER) {
            throw new Refusal(TimetableRefusal.NO_SUCH_TIME);
        }
        if (AcademicYear.of(to).number() != order.year()) {
            throw new Refusal(TimetableRefusal.OUTSIDE_YEAR);
        }
        query.off(school, to).ifPresent(name -> {
            throw new Refusal(TimetableRefusal.NO_LESSONS_THEN, name);
        });
        requireWay(lesson, to, order.number(), 0);
        return lesson;
    }

    static LocalDate day(ChangeLesson order, DayLesson lesson) {
        return order.date() == null ? lesson.date() : order.date();
    }

    Pair swappable(ChangeLesson order) {
        DayLesson one = unheld(order);
        DayLesson other = unheld(new ChangeLesson(order.other(), order.year(), 0, false, 0, null, 0, 0, ""));
        boolean sameTime = one.date().equals(other.date()) && one.number() == other.number();
        if (sameTime || one.group() == other.group() && one.subjectId() == other.subjectId()) {
            throw new Refusal(TimetableRefusal.SWAP_OF_THE_SAME);
        }
        requireWay(one, other.date(), other.number(), other.id());
        requireWay(other, one.date(), one.number(), one.id());
        return new Pair(one, other);
    }

    JointLesson joinable(ChangeLesson order) {
        DayLesson lesson = unjoined(order);
        JointLesson with = new StandInQuery(em)
                .joint(lesson.year(), List.of(lesson.id())).stream()
                        .filter(j -> j.with() == order.other())
                        .findFirst()
                        .orElseThrow(() -> new Refusal(TimetableRefusal.NOT_JOINT));
        if (!with.fits()) {
            throw new Refusal(TimetableRefusal.TOO_FEW_SEATS, with.place(), with.capacity(), with.pupils());
        }
        return with;
    }

    DayLesson cancellable(ChangeLesson order) {
        DayLesson lesson = unjoined(order);
        if (!new LessonRecords(em).bound(List.of(lesson.id()), lesson.year()).isEmpty()) {
            throw new Refusal(
                    TimetableRefusal.LESSON_CARRIES,
                    DAY.format(lesson.date()),
                    lesson.number(),
                    lesson.groupName(),
                    lesson.subject());
        }
        return lesson;
    }

    DayLesson lesson(long id, int year) {
        return query.lesson(id, year)
                .filter(f -> f.school() == school)
                .map(Found::lesson)
                .orElseThrow(() -> new NotFound("lesson " + id));
    }

    DayLesson unjoined(ChangeLesson order) {
        DayLesson lesson = lesson(order.lesson(), order.year());
        require(!lesson.changed());
        requireAlone(lesson.id(), lesson.year());
        return lesson;
    }

    private DayLesson unheld(ChangeLesson order) {
        if (new LessonRecords(em).isHeld(order.lesson(), order.year())) {
            throw new Refusal(TimetableRefusal.LESSON_HELD);
        }
        return unjoined(order);
    }

    void requireAlone(long lesson, int year) {
        if (new SubstitutionQuery(em).isJoined(lesson, year)) {
            throw new Refusal(TimetableRefusal.LESSON_JOINED);
        }
    }

    private void requireWay(DayLesson lesson, LocalDate date, int number, long leaving) {
        requireNotInTheWay(query.inTheWay(lesson.id(), lesson.year(), date, number, leaving));
    }

    static void requireNotInTheWay(Optional<String> group) {
        group.ifPresent(name -> {
            throw new Refusal(TimetableRefusal.LESSON_IN_THE_WAY, name);
        });
    }

    static void require(boolean done) {
        if (!done) {
            throw new Refusal(TimetableRefusal.CHANGED_ALREADY);
        }
    }
}
