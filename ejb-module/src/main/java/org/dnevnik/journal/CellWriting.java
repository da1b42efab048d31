package org.dnevnik.journal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.model.LedgerRow.Kind;
import org.dnevnik.journal.model.LessonLogEntry;
import org.dnevnik.journal.model.Mark;
import org.dnevnik.journal.model.MarkText;
import org.dnevnik.journal.model.MarkValue;
import org.dnevnik.journal.view.CellFacts;
import org.dnevnik.journal.view.CellFacts.FoundEntry;
import org.dnevnik.journal.view.CellFacts.FoundMark;
import org.dnevnik.journal.view.CellFacts.FoundWork;
import org.dnevnik.journal.view.CellView;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.Flush;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.YearId;
import org.dnevnik.notifications.Notices;
import org.jspecify.annotations.Nullable;

/** One allowed change of one cell: the row itself, the ledger's row, the family's notice. */
final class CellWriting {

    private final EntityManager em;
    private final CellNews news;
    private final Caller caller;
    private final Instant at;
    private final CellFacts cell;

    CellWriting(EntityManager em, Notices notices, Caller caller, Instant at, CellFacts cell) {
        this.em = em;
        this.news = new CellNews(em, notices, caller, at, cell);
        this.caller = caller;
        this.at = at;
        this.cell = cell;
    }

    /**
     * Makes the cell say what was typed; what is not said by the text stays.
     *
     * @throws Refusal when the school wants a reason for changing an earlier day's mark, and there is none
     * @throws Changed when the page that asks has not seen what stands there now
     */
    CellView write(MarkText text, SetCell order) {
        boolean whole = order.whole() || text.isNothing();
        CellView view = CellView.of(cell);
        if (changesMark(text, whole)) {
            requireSeen(order.seenMark(), cell.markVersion());
            MarkValue typed = text.mark();
            MarkValue value = typed == null ? null : cell.marking().counted(typed, cell.oldGrade());
            requireReason(order);
            Mark mark = writeMark(value, order.reason());
            view = view.marked(
                    value, mark.oldValue(), mark.version(), cell.averagesWith(value == null ? null : value.grade()));
        }
        Attendance wanted = text.attendance() == null && whole ? Attendance.ATTEND : text.attendance();
        if (wanted != null && changesAttendance(wanted, text.minutes())) {
            requireSeen(order.seenEntry(), cell.entryVersion());
            int version = writeAttendance(wanted, text.minutes()).version();
            view = view.attending(wanted.letter(text.minutes()), version);
        }
        return view;
    }

    private boolean changesMark(MarkText text, boolean whole) {
        MarkValue wanted = text.mark();
        return wanted == null
                ? whole && cell.markValue() != null
                : !wanted.text().equals(cell.markValue());
    }

    private boolean changesAttendance(Attendance wanted, @Nullable Integer minutes) {
        return wanted != cell.attendance() || !Objects.equals(minutes, cell.minutes());
    }

    private void requireSeen(int seen, int version) {
        if (seen != version) {
            throw new Changed(what());
        }
    }

    private void requireReason(SetCell order) {
        FoundMark found = cell.mark();
        boolean earlier = found != null
                && found.value() != null
                && LocalDate.ofInstant(found.at(), cell.zone()).isBefore(LocalDate.ofInstant(at, cell.zone()));
        if (cell.marking().reasonRequired() && earlier && order.reason() == null) {
            throw new Refusal(JournalRefusal.REASON_NEEDED);
        }
    }

    private Mark writeMark(@Nullable MarkValue next, @Nullable String reason) {
        Mark mark = changed(next);
        Flush.of(em, what());
        FoundWork work = Objects.requireNonNull(cell.work());
        news.remember(Kind.MARK, work.id(), cell.markValue(), mark.value(), reason);
        news.announce(mark.due() == null ? "MARK" : "DEBT", work.type(), cell.markValue(), mark.value());
        return mark;
    }

    private Mark changed(@Nullable MarkValue next) {
        FoundMark found = cell.mark();
        if (found == null) {
            FoundWork work = Objects.requireNonNull(cell.work());
            Mark first = new Mark(
                    cell.year(),
                    work.id(),
                    cell.lesson(),
                    cell.pupil(),
                    Objects.requireNonNull(next),
                    due(next),
                    caller.person(),
                    at);
            em.persist(first);
            return first;
        }
        Mark mark = em.find(Mark.class, new YearId(found.id(), cell.year()));
        if (mark == null || mark.version() != found.version()) {
            throw new Changed(what());
        }
        if (next == null) {
            mark.clear(caller.person(), at);
        } else {
            mark.change(next, due(next), caller.person(), at);
        }
        return mark;
    }

    private @Nullable LocalDate due(MarkValue value) {
        LocalDate today = LocalDate.ofInstant(at, cell.zone());
        return value.isDebt() ? today.plusDays(cell.marking().debtDays()) : null;
    }

    private LessonLogEntry writeAttendance(Attendance next, @Nullable Integer minutes) {
        LessonLogEntry entry = changed(next, minutes);
        Flush.of(em, what());
        String before = letter(cell.attendance(), cell.minutes());
        news.remember(Kind.ATTENDANCE, null, before, letter(next, minutes), null);
        news.announce("ATTENDANCE", null, cell.attendance().name(), next.name());
        return entry;
    }

    private LessonLogEntry changed(Attendance next, @Nullable Integer minutes) {
        FoundEntry found = cell.entry();
        if (found == null) {
            var first =
                    new LessonLogEntry(cell.year(), cell.lesson(), cell.pupil(), next, minutes, caller.person(), at);
            em.persist(first);
            return first;
        }
        LessonLogEntry entry = em.find(LessonLogEntry.class, new YearId(found.id(), cell.year()));
        if (entry == null || entry.version() != found.version()) {
            throw new Changed(what());
        }
        entry.become(next, minutes, caller.person(), at);
        return entry;
    }

    private static @Nullable String letter(Attendance status, @Nullable Integer minutes) {
        return status == Attendance.ATTEND ? null : status.letter(minutes);
    }

    private String what() {
        return "cell of pupil " + cell.pupil() + " at lesson " + cell.lesson();
    }
}
