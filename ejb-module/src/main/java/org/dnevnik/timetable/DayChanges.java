package org.dnevnik.timetable;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.notifications.Notices;
import org.dnevnik.timetable.ChangeNotices.Told;
import org.dnevnik.timetable.model.LessonRecords;
import org.dnevnik.timetable.model.Substitutions;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.DayLessonQuery;
import org.dnevnik.timetable.view.JointLesson;
import org.dnevnik.timetable.view.MadeChange;
import org.jspecify.annotations.Nullable;

/** The rules of a day's changes, within the transaction of whoever was allowed to make them. */
final class DayChanges {

    private final EntityManager em;
    private final DayLessonQuery query;
    private final DayChecks checks;
    private final ChangeNotices notices;
    private final Substitutions changes;
    private final long person;

    /** @param person who changes the day */
    DayChanges(EntityManager em, Notices notices, long school, long person, Substitutions changes) {
        this.em = em;
        this.query = new DayLessonQuery(em);
        this.checks = new DayChecks(em, school);
        this.notices = new ChangeNotices(notices, school);
        this.changes = changes;
        this.person = person;
    }

    /** What becomes of one lesson. */
    record Step(LessonAct act, ChangeLesson order) {}

    /** A change alone. */
    void make(LessonAct act, ChangeLesson order) {
        make(List.of(new Step(act, order)));
    }

    /** One after the other; all concerned are told of them together. */
    void make(List<Step> steps) {
        steps.forEach(this::make);
        notices.send();
    }

    private void make(Step step) {
        switch (step.act()) {
            case REPLACE -> replace(step.order());
            case MOVE -> move(step.order());
            case SWAP -> swap(step.order());
            case MERGE -> merge(step.order());
            case CANCEL -> cancel(step.order());
        }
    }

    /** Another teacher, another room, or both. */
    private void replace(ChangeLesson order) {
        DayLesson lesson = checks.free(order);
        boolean done = order.second()
                ? changes.replaceSecond(
                        lesson.id(), lesson.year(), order.teacher(), order.place(), order.reason(), person)
                : changes.replace(lesson.id(), lesson.year(), order.teacher(), order.place(), order.reason(), person);
        DayChecks.require(done);
        DayLesson now = checks.lesson(order.lesson(), order.year());
        String who = Stream.of(now.teacherName(), now.secondName(), now.place())
                .filter(t -> !t.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("—");
        tell(
                Told.of(lesson, "", who),
                lesson,
                Stream.of(lesson.teacher(), lesson.second(), now.teacher(), now.second()));
    }

    /** At another time, on the same day or another one. */
    private void move(ChangeLesson order) {
        DayLesson lesson = checks.movable(order);
        LocalDate to = DayChecks.day(order, lesson);
        DayChecks.require(changes.move(lesson.id(), lesson.year(), to, order.number(), order.reason(), person));
        tellMoved(lesson, to, order.number());
    }

    /** Two lessons change places. */
    private void swap(ChangeLesson order) {
        DayChecks.Pair pair = checks.swappable(order);
        DayLesson one = pair.one();
        DayLesson other = pair.other();
        DayChecks.require(changes.swap(one.id(), one.year(), other.date(), other.number(), order.reason(), person));
        DayChecks.require(changes.swap(other.id(), other.year(), one.date(), one.number(), order.reason(), person));
        DayChecks.require(changes.follow(one.id(), one.year()) && changes.follow(other.id(), other.year()));
        tellSwapped(one, other);
    }

    /** Whoever has both lessons hears once of the swap, everybody else of the own lesson. */
    private void tellSwapped(DayLesson one, DayLesson other) {
        Concerned first = Concerned.by(one, query);
        Concerned second = Concerned.by(other, query);
        Concerned both = first.and(second);
        notices.tell(
                moved(one, other.date(), "№ " + other.number() + ", " + other.subject())
                        .as("LESSON_SWAPPED"),
                both.pupils(),
                both.teachers().stream());
        tellMoved(one, other, first.but(both));
        tellMoved(other, one, second.but(both));
    }

    private void tellMoved(DayLesson lesson, DayLesson to, Concerned whom) {
        notices.tell(moved(lesson, to.date(), "№ " + to.number()), whom.pupils(), whom.teachers().stream());
    }

    /** Held together with a lesson of the same subject at the same time. */
    private void merge(ChangeLesson order) {
        DayLesson lesson = checks.unjoined(order);
        JointLesson with = checks.joinable(order);
        DayChecks.require(changes.merge(lesson.id(), lesson.year(), with.with(), order.reason(), person));
        DayLesson now = checks.lesson(order.lesson(), order.year());
        String whole = Stream.of(with.group(), with.teacher(), with.place())
                .filter(t -> !t.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        tell(
                Told.of(lesson, "", whole).as("LESSON_JOINED"),
                lesson,
                Stream.of(lesson.teacher(), lesson.second(), now.teacher()));
    }

    /** Not at all; what was due for it is due for the next lesson of the subject. */
    private void cancel(ChangeLesson order) {
        DayLesson lesson = checks.cancellable(order);
        new LessonRecords(em).handOn(lesson.id(), lesson.year());
        DayChecks.require(changes.cancel(lesson.id(), lesson.year(), order.reason(), person));
        tell(
                Told.of(lesson, Integer.toString(lesson.number()), ""),
                lesson,
                Stream.of(lesson.teacher(), lesson.second()));
    }

    /** As the plan has it again, if nothing came in the way meanwhile. */
    void takeBack(List<MadeChange> made) {
        for (MadeChange change : made) {
            Long lesson = change.lesson();
            if (lesson != null && change.isOfTime() && new LessonRecords(em).isHeld(lesson, change.year())) {
                throw new Refusal(TimetableRefusal.LESSON_HELD);
            }
            checks.requireAlone(lesson == null ? 0 : lesson, change.year());
        }
        changes.takeBack(made.stream().map(MadeChange::id).toList());
        made.forEach(this::requirePlanned);
        made.forEach(c -> notices.tell(
                new Told(
                        "LESSON_BACK",
                        c.groupName(),
                        c.subject(),
                        c.date(),
                        c.number(),
                        "",
                        Integer.toString(c.number()),
                        null),
                query.pupils(c.group(), c.date()),
                c.teachers().stream()));
        notices.send();
    }

    /** What the plan itself puts together is no reason to refuse; what another change has put there is. */
    private void requirePlanned(MadeChange change) {
        query.lessons(change.school(), change.year(), change.date(), change.date(), 0).stream()
                .filter(l -> l.group() == change.group() && l.number() == change.number())
                .filter(l -> l.subject().equals(change.subject()) && !l.changed())
                .forEach(l ->
                        DayChecks.requireNotInTheWay(query.changeInTheWay(l.id(), l.year(), l.date(), l.number())));
    }

    private void tellMoved(DayLesson lesson, LocalDate to, int number) {
        tell(moved(lesson, to, "№ " + number), lesson, Stream.of(lesson.teacher(), lesson.second()));
    }

    private static Told moved(DayLesson lesson, LocalDate to, String now) {
        return Told.of(lesson, Integer.toString(lesson.number()), now).onto(to);
    }

    private void tell(Told told, DayLesson lesson, Stream<@Nullable Long> teachers) {
        notices.tell(told, query.pupils(lesson.group(), lesson.date()), teachers);
    }
}
