package org.dnevnik.journal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.dnevnik.journal.model.LedgerAbout;
import org.dnevnik.journal.model.LedgerRow;
import org.dnevnik.journal.model.LedgerRow.Kind;
import org.dnevnik.journal.model.LedgerRows;
import org.dnevnik.journal.model.PeriodMark;
import org.dnevnik.journal.model.PeriodMark.Place;
import org.dnevnik.journal.model.PeriodMark.Seen;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.model.PeriodMarks;
import org.dnevnik.journal.model.PeriodValue;
import org.dnevnik.journal.model.Proposal.Obstacle;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.PeriodSheet;
import org.dnevnik.journal.view.PeriodSheet.Cell;
import org.dnevnik.journal.view.PeriodSheet.Column;
import org.dnevnik.journal.view.PeriodSheet.Row;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.Flush;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.jspecify.annotations.Nullable;

/** The writing of one column of a sheet of period marks: the row itself, the ledger's row, the family's notice. */
final class PeriodMarkWriting {

    private static final int REASON_LETTERS = 300;
    /** Teaching without marks. */
    static final int FIRST_GRADE = 1;

    private final EntityManager em;
    private final Notices notices;
    private final Caller caller;
    private final Instant at;
    private final PeriodSheet sheet;
    private final int column;

    PeriodMarkWriting(EntityManager em, Notices notices, Caller caller, Instant at, PeriodSheet sheet, int column) {
        this.em = em;
        this.notices = notices;
        this.caller = caller;
        this.at = at;
        this.sheet = sheet;
        this.column = column;
        requireOpen();
    }

    /**
     * Where in the sheet the asked column is.
     *
     * @throws NotFound for a period that is not the group's
     */
    static int column(PeriodSheet sheet, PeriodMarkKind kind, @Nullable Long period) {
        for (int i = 0; i < sheet.columns().size(); i++) {
            Column c = sheet.columns().get(i);
            if (c.kind() == kind && Objects.equals(c.periodId(), period)) {
                return i;
            }
        }
        throw new NotFound("column " + kind + " " + period);
    }

    private Column where() {
        return sheet.columns().get(column);
    }

    private void requireOpen() {
        if (sheet.head().parallel() <= FIRST_GRADE) {
            throw new Refusal(JournalRefusal.NO_MARKS_IN_FIRST_GRADE);
        }
        if (where().shut()) {
            GridPeriod period = where().period();
            boolean ahead = period != null && period.starts().isAfter(sheet.today());
            throw new Refusal(ahead ? JournalRefusal.PERIOD_AHEAD : JournalRefusal.PERIOD_MARKS_CLOSED);
        }
    }

    PeriodMarkView set(SetPeriodMark order) {
        Row row = sheet.rows().stream()
                .filter(r -> r.pupil() == order.pupil())
                .findFirst()
                .orElseThrow(() -> new NotFound("pupil " + order.pupil()));
        Cell cell = row.cells().get(column);
        PeriodValue value = PeriodValue.read(order.text(), sheet.head().rule().scale())
                .orElseThrow(() -> new Refusal(
                        JournalRefusal.NOT_A_PERIOD_MARK,
                        shown(order.text()),
                        sheet.head().rule().scale().shown()));
        if (Objects.equals(value.text(), cell.value())) {
            return view(row.pupil(), value, cell.version());
        }
        if (order.seen() != cell.version()) {
            throw new Changed("period mark of pupil " + order.pupil());
        }
        String reason = order.reason() == null || order.reason().isBlank()
                ? null
                : order.reason().strip();
        require(cell, value, reason);
        return write(row, value, reason);
    }

    private static String shown(String text) {
        return text.length() <= 12 ? text : text.substring(0, 12) + "…";
    }

    /** What is proposed, for somebody without a mark; empty where nothing is, or a mark stands. */
    Optional<PeriodMarkView> accept(Row row) {
        Cell cell = row.cells().get(column);
        if (!cell.isOpen()) {
            return Optional.empty();
        }
        return PeriodValue.read(
                        Objects.requireNonNull(cell.proposed()),
                        sheet.head().rule().scale())
                .map(value -> write(row, value, null));
    }

    /** What was accepted goes again, if nobody has touched it since. */
    Optional<PeriodMarkView> takeBack(Row row, int version) {
        Cell cell = row.cells().get(column);
        return cell.version() == version && cell.value() != null
                ? Optional.of(write(row, PeriodValue.NONE, null))
                : Optional.empty();
    }

    /** A mark that the rules would not give needs a reason, and whoever did not belong to the group gets none. */
    private void require(Cell cell, PeriodValue value, @Nullable String reason) {
        if (reason != null && reason.length() > REASON_LETTERS) {
            throw new Refusal(JournalRefusal.TOO_LONG, REASON_LETTERS);
        }
        if (cell.out() && value.text() != null) {
            throw new Refusal(JournalRefusal.NOT_IN_PERIOD);
        }
        if (reason != null || value.grade() == null) {
            return;
        }
        if (cell.obstacle() != null) {
            throw new Refusal(
                    JournalRefusal.valueOf("WHY_" + cell.obstacle()),
                    cell.obstacle() == Obstacle.DEBTS ? cell.debts() : cell.count(),
                    sheet.head().rule().minMarks());
        }
        if (sheet.askReason() && cell.proposed() != null && !cell.proposed().equals(value.text())) {
            throw new Refusal(JournalRefusal.WHY_ANOTHER, cell.proposed());
        }
    }

    private PeriodMarkView write(Row row, PeriodValue value, @Nullable String reason) {
        Cell cell = row.cells().get(column);
        GridHead head = sheet.head();
        Place place = new Place(
                head.year(),
                head.standing().school(),
                head.group(),
                head.subject(),
                row.pupil(),
                where().kind(),
                where().periodId());
        PeriodMark mark = new PeriodMarks(em).at(place).orElseGet(() -> {
            PeriodMark first = new PeriodMark(place);
            em.persist(first);
            return first;
        });
        mark.become(
                value,
                new Seen(cell.proposed(), cell.average(), cell.average() == null ? null : cell.count()),
                reason,
                caller.person(),
                at);
        Flush.of(em, "period mark of pupil " + row.pupil());
        remember(row.pupil(), cell.value(), value.text(), reason);
        announce(row.pupil(), cell.value(), value.text());
        return view(row.pupil(), value, mark.version());
    }

    private static PeriodMarkView view(long pupil, PeriodValue value, int version) {
        return new PeriodMarkView(pupil, value.text(), value.level().number(), version);
    }

    private void remember(long pupil, @Nullable String old, @Nullable String now, @Nullable String reason) {
        GridHead head = sheet.head();
        LedgerAbout about = LedgerAbout.period(where().periodId())
                .group(head.group())
                .subject(head.subject())
                .pupil(pupil);
        new LedgerRows(em)
                .append(new LedgerRow(
                        head.year(),
                        head.standing().school(),
                        at,
                        caller,
                        Kind.PERIOD_MARK,
                        about,
                        PeriodWords.told(where().kind(), old),
                        PeriodWords.told(where().kind(), now),
                        reason));
    }

    private void announce(long pupil, @Nullable String old, @Nullable String now) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("subject", sheet.head().subjectName());
        facts.put("period", PeriodWords.name(where()));
        facts.put("date", sheet.today().toString());
        facts.put("id", Long.toString(sheet.head().group()));
        if (old != null) {
            facts.put("old", old);
        }
        if (now != null) {
            facts.put("new", now);
        }
        notices.add(new Notice("PERIOD_MARK", sheet.head().standing().school(), pupil, facts));
    }
}
