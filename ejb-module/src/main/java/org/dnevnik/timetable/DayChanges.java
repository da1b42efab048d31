package org.dnevnik.timetable;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.notifications.Notices;
import org.dnevnik.timetable.ChangeNotices.Told;
import org.dnevnik.timetable.model.LessonRecords;
import org.dnevnik.timetable.model.PlanRows;
import org.dnevnik.timetable.model.Substitutions;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.JointLesson;
import org.dnevnik.timetable.view.MadeChange;
import org.dnevnik.timetable.view.StandInQuery;
import org.dnevnik.timetable.view.SubstitutionQuery;
import org.dnevnik.timetable.view.SubstitutionQuery.Found;
import org.jspecify.annotations.Nullable;

/** The rules of a day's changes, within the transaction of whoever was allowed to make them. */
final class DayChanges {

    private static final int LAST_NUMBER = 15;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");

    private final EntityManager em;
    private final SubstitutionQuery query;
    private final ChangeNotices notices;
    private final Substitutions changes;
    private final long school;
    private final long person;

    /** @param person who changes the day */
    DayChanges(EntityManager em, Notices notices, long school, long person, Substitutions changes) {
        this.em = em;
        this.query = new SubstitutionQuery(em);
        this.notices = new ChangeNotices(notices, school);
        this.changes = changes;
        this.school = school;
        this.person = person;
    }

    /** Another teacher, another room, or both. */
    void replace(ChangeLesson order) {
        DayLesson lesson = free(order);
        boolean done = order.second()
                ? changes.replaceSecond(
                        lesson.id(), lesson.year(), order.teacher(), order.place(), order.reason(), person)
                : changes.replace(lesson.id(), lesson.year(), order.teacher(), order.place(), order.reason(), person);
        require(done);
        DayLesson now = lesson(order.lesson(), order.year());
        String who = Stream.of(now.teacherName(), now.secondName(), now.place())
                .filter(t -> !t.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("—");
        tell(
                Told.of(lesson, "", who),
                lesson,
                Stream.of(lesson.teacher(), lesson.second(), now.teacher(), now.second()));
    }

    private DayLesson free(ChangeLesson order) {
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

    /** At another time, on the same day or another one. */
    void move(ChangeLesson order) {
        DayLesson lesson = unheld(order);
        LocalDate to = order.date() == null ? lesson.date() : order.date();
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
        require(changes.move(lesson.id(), lesson.year(), to, order.number(), order.reason(), person));
        tellMoved(lesson, to, order.number());
    }

    /** Two lessons change places. */
    void swap(ChangeLesson order) {
        DayLesson one = unheld(order);
        DayLesson other = unheld(new ChangeLesson(order.other(), order.year(), 0, false, 0, null, 0, 0, ""));
        boolean sameTime = one.date().equals(other.date()) && one.number() == other.number();
        if (sameTime || one.group() == other.group() && one.subjectId() == other.subjectId()) {
            throw new Refusal(TimetableRefusal.SWAP_OF_THE_SAME);
        }
        requireWay(one, other.date(), other.number(), other.id());
        requireWay(other, one.date(), one.number(), one.id());
        require(changes.swap(one.id(), one.year(), other.date(), other.number(), order.reason(), person));
        require(changes.swap(other.id(), other.year(), one.date(), one.number(), order.reason(), person));
        require(changes.follow(one.id(), one.year()) && changes.follow(other.id(), other.year()));
        tellMoved(one, other.date(), other.number());
        tellMoved(other, one.date(), one.number());
    }

    /** Held together with a lesson of the same subject at the same time. */
    void merge(ChangeLesson order) {
        DayLesson lesson = unjoined(order);
        JointLesson with = new StandInQuery(em)
                .joint(lesson.year(), List.of(lesson.id())).stream()
                        .filter(j -> j.with() == order.other())
                        .findFirst()
                        .orElseThrow(() -> new Refusal(TimetableRefusal.NOT_JOINT));
        if (!with.fits()) {
            throw new Refusal(TimetableRefusal.TOO_FEW_SEATS, with.place(), with.capacity(), with.pupils());
        }
        require(changes.merge(lesson.id(), lesson.year(), with.with(), order.reason(), person));
        DayLesson now = lesson(order.lesson(), order.year());
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
    void cancel(ChangeLesson order) {
        DayLesson lesson = unjoined(order);
        new LessonRecords(em).handOn(lesson.id(), lesson.year());
        if (new PlanRows(em).carries(lesson.id(), lesson.year())) {
            throw new Refusal(
                    TimetableRefusal.LESSON_CARRIES,
                    DAY.format(lesson.date()),
                    lesson.number(),
                    lesson.groupName(),
                    lesson.subject());
        }
        require(changes.cancel(lesson.id(), lesson.year(), order.reason(), person));
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
            requireAlone(lesson == null ? 0 : lesson, change.year());
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
                        Integer.toString(c.number())),
                query.pupils(c.group(), c.date()),
                c.teachers().stream()));
    }

    /** What the plan itself puts together is no reason to refuse; what another change has put there is. */
    private void requirePlanned(MadeChange change) {
        query.lessons(change.school(), change.year(), change.date(), change.date(), 0).stream()
                .filter(l -> l.group() == change.group() && l.number() == change.number())
                .filter(l -> l.subject().equals(change.subject()) && !l.changed())
                .forEach(l -> requireNotInTheWay(query.changeInTheWay(l.id(), l.year(), l.date(), l.number())));
    }

    private DayLesson lesson(long id, int year) {
        return query.lesson(id, year)
                .filter(f -> f.school() == school)
                .map(Found::lesson)
                .orElseThrow(() -> new NotFound("lesson " + id));
    }

    private DayLesson unjoined(ChangeLesson order) {
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

    private void requireAlone(long lesson, int year) {
        if (query.isJoined(lesson, year)) {
            throw new Refusal(TimetableRefusal.LESSON_JOINED);
        }
    }

    private void requireWay(DayLesson lesson, LocalDate date, int number, long leaving) {
        requireNotInTheWay(query.inTheWay(lesson.id(), lesson.year(), date, number, leaving));
    }

    private static void requireNotInTheWay(Optional<String> group) {
        group.ifPresent(name -> {
            throw new Refusal(TimetableRefusal.LESSON_IN_THE_WAY, name);
        });
    }

    private static void require(boolean done) {
        if (!done) {
            throw new Refusal(TimetableRefusal.CHANGED_ALREADY);
        }
    }

    private void tellMoved(DayLesson lesson, LocalDate to, int number) {
        tell(
                Told.of(lesson, Integer.toString(lesson.number()), DAY.format(to) + ", № " + number),
                lesson,
                Stream.of(lesson.teacher(), lesson.second()));
    }

    private void tell(Told told, DayLesson lesson, Stream<@Nullable Long> teachers) {
        notices.tell(told, query.pupils(lesson.group(), lesson.date()), teachers);
    }
}
