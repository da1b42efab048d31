package org.dnevnik.journal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.model.AttendanceActs;
import org.dnevnik.journal.model.EntryChange;
import org.dnevnik.journal.model.EntrySaid;
import org.dnevnik.journal.view.AbsenceReasonLine;
import org.dnevnik.journal.view.AbsenceReasonQuery;
import org.dnevnik.journal.view.ClassHead;
import org.dnevnik.journal.view.OwnLesson;
import org.dnevnik.journal.view.OwnLessonsQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.jspecify.annotations.Nullable;

/** Notes of one pupil at several lessons, with a way back and one notice for the family. */
final class ClassNoting {

    private final EntityManager em;
    private final Notices notices;
    private final Caller caller;
    private final SchoolClock clock;
    private final ClassHead head;

    ClassNoting(EntityManager em, Notices notices, Caller caller, SchoolClock clock, ClassHead head) {
        this.em = em;
        this.notices = notices;
        this.caller = caller;
        this.clock = clock;
        this.head = head;
    }

    AttendanceDone set(SetAttendance order) {
        if (!order.fits()) {
            throw new Refusal(JournalRefusal.ATTENDANCE_ORDER);
        }
        if (order.last().isAfter(clock.today(head.zone()))) {
            throw new Refusal(JournalRefusal.FUTURE_LESSON);
        }
        AbsenceReasonLine reason = reason(order);
        Attendance status = reason == null ? order.status() : reason.status(); // a reason brings its own letter
        List<OwnLesson> lessons = lessons(order);
        List<EntryChange> changes = lessons.stream()
                .map(l -> l.to(
                        l.said().byHand(status, order.minutes(), order.reason()).with(order.remark(), order.note())))
                .filter(c -> !c.to().equals(c.from()))
                .toList();
        return write(order, changes, reason == null ? null : reason.name());
    }

    AttendanceDone undo(AttendanceActs.Act act) {
        requireOpen(written(act));
        List<EntryChange> back = act.changes().stream().map(EntryChange::undone).toList();
        new AttendanceWriting(em, caller, clock.now()).write(school(), act.year(), back, null);
        announce(back, act.first());
        return new AttendanceDone(0, back.size());
    }

    private AttendanceDone write(SetAttendance order, List<EntryChange> changes, @Nullable String why) {
        if (changes.isEmpty()) {
            return new AttendanceDone(0, 0);
        }
        new AttendanceWriting(em, caller, clock.now()).write(school(), head.year(), changes, why);
        announce(changes, order.first());
        AttendanceActs.Act made = new AttendanceActs.Act(head.year(), order.first(), order.last(), changes);
        long act = new AttendanceActs(em).add(school(), head.id(), made, caller.person(), clock.now());
        return new AttendanceDone(act, changes.size());
    }

    /** @throws Changed when a lesson is no longer the pupil's */
    private List<OwnLesson> written(AttendanceActs.Act act) {
        Set<Long> ids = act.changes().stream().map(EntryChange::lesson).collect(Collectors.toSet());
        List<OwnLesson> lessons = own(act.changes().get(0).pupil(), act.first(), act.last())
                .filter(l -> ids.contains(l.lesson()))
                .toList();
        if (lessons.size() < ids.size()) {
            throw new Changed("lessons of class " + head.id());
        }
        return lessons;
    }

    private Stream<OwnLesson> own(long pupil, LocalDate first, LocalDate last) {
        return new OwnLessonsQuery(em).ofMember(pupil, head.id(), school(), head.year(), first, last).stream();
    }

    private List<OwnLesson> lessons(SetAttendance order) {
        List<OwnLesson> lessons = own(order.pupil(), order.first(), order.last())
                .filter(l -> order.names(l.number()))
                .toList();
        if (lessons.isEmpty()) {
            throw new Refusal(JournalRefusal.NO_LESSONS);
        }
        requireOpen(lessons);
        return lessons;
    }

    private void requireOpen(List<OwnLesson> lessons) {
        SheetLock.of(em, caller, school(), head.id(), clock.today(head.zone())).requireOpen(lessons);
    }

    /** Null: none is told. */
    private @Nullable AbsenceReasonLine reason(SetAttendance order) {
        Long asked = order.reason();
        if (asked == null) {
            return null;
        }
        return new AbsenceReasonQuery(em)
                .of(school()).stream()
                        .filter(r -> r.id() == asked)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("reason " + asked));
    }

    /** One notice, however many lessons: a family has no use for seven. */
    private void announce(List<EntryChange> changes, LocalDate day) {
        EntrySaid to = changes.get(0).to();
        notices.add(new Notice(
                "ATTENDANCE_DAY",
                school(),
                changes.get(0).pupil(),
                Map.of(
                        "date",
                        day.toString(),
                        "lessons",
                        Integer.toString(changes.size()),
                        to.status() == Attendance.ATTEND ? "old" : "new",
                        to.status() == Attendance.ATTEND
                                ? changes.get(0).from().status().name()
                                : to.status().name())));
    }

    private long school() {
        return head.standing().school();
    }
}
