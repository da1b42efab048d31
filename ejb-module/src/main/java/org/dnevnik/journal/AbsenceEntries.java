package org.dnevnik.journal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dnevnik.journal.model.AbsenceNotice;
import org.dnevnik.journal.model.AbsentSpan;
import org.dnevnik.journal.model.EntryChange;
import org.dnevnik.journal.view.AbsenceReasonLine;
import org.dnevnik.journal.view.AbsenceReasonQuery;
import org.dnevnik.journal.view.OwnLesson;
import org.dnevnik.journal.view.OwnLessonsQuery;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted notice writes into the journal: at the pupil's own lessons of each day that has come, where nothing is said or an absence
 * without a reason stands. What a teacher has said otherwise stays, also later; what nobody has touched goes back with the notice. Whoever orders it is
 * bound by the time for writing as in the sheet; what a day that comes brings along leaves closed lessons as they are.
 */
final class AbsenceEntries {

    private final EntityManager em;
    private final Caller caller;
    private final Instant at;
    private final @Nullable SheetLock lock;

    /**
     * @param caller who answers for what is written
     * @param lock   null: nobody orders it now
     */
    AbsenceEntries(EntityManager em, Caller caller, Instant at, @Nullable SheetLock lock) {
        this.em = em;
        this.caller = caller;
        this.at = at;
        this.lock = lock;
    }

    /**
     * Writes the lessons of the days up to this one that are not written yet.
     *
     * @throws Refusal when one of them is closed to whoever orders it
     */
    void write(AbsenceNotice notice, LocalDate day) {
        LocalDate last =
                day.isBefore(notice.span().ends()) ? day : notice.span().ends();
        if (last.isBefore(notice.unwrittenFrom())) {
            return;
        }
        AbsenceReasonLine reason = reason(notice);
        List<EntryChange> changes = open(lessons(notice, notice.unwrittenFrom(), last).stream()
                        .filter(l -> notice.span().holds(l.date(), l.number()))
                        .filter(l -> l.said().yieldsToNotice()))
                .map(l -> l.to(l.said().accepted(notice.id(), reason.status(), reason.id())))
                .toList();
        new AttendanceWriting(em, caller, at).write(notice.school(), year(notice), changes, reason.name());
        notice.wroteUntil(last);
    }

    /**
     * Takes back what stands because of the notice, from a day on.
     *
     * @throws Refusal when one of the lessons is closed to whoever orders it
     */
    void takeBack(AbsenceNotice notice, LocalDate from) {
        AbsentSpan span = notice.span();
        if (from.isAfter(span.ends())) {
            return;
        }
        List<EntryChange> changes = open(lessons(notice, from, span.ends()).stream()
                        .filter(l -> Objects.equals(l.said().notice(), notice.id())))
                .map(l -> l.to(l.said().withoutNotice()))
                .toList();
        new AttendanceWriting(em, caller, at)
                .write(notice.school(), year(notice), changes, reason(notice).name());
    }

    private List<OwnLesson> lessons(AbsenceNotice notice, LocalDate first, LocalDate last) {
        return new OwnLessonsQuery(em).ofPupil(notice.pupil(), notice.school(), year(notice), first, last);
    }

    private Stream<OwnLesson> open(Stream<OwnLesson> touched) {
        if (lock == null) {
            return touched.filter(l -> !l.closed());
        }
        List<OwnLesson> lessons = touched.toList();
        lock.requireOpen(lessons);
        return lessons.stream();
    }

    private AbsenceReasonLine reason(AbsenceNotice notice) {
        return new AbsenceReasonQuery(em)
                .of(notice.school()).stream()
                        .filter(r -> r.id() == notice.reason())
                        .findFirst()
                        .orElseThrow();
    }

    private static int year(AbsenceNotice notice) {
        return AcademicYear.of(notice.span().starts()).number();
    }
}
