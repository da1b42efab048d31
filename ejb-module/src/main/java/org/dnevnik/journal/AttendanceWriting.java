package org.dnevnik.journal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dnevnik.journal.model.EntryChange;
import org.dnevnik.journal.model.EntryRows;
import org.dnevnik.journal.model.EntrySaid;
import org.dnevnik.journal.model.LedgerAbout;
import org.dnevnik.journal.model.LedgerRow;
import org.dnevnik.journal.model.LedgerRow.Kind;
import org.dnevnik.journal.model.LedgerRows;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.jspecify.annotations.Nullable;

/** Allowed changes of attendance that are made together: the rows and a ledger's row for each. */
final class AttendanceWriting {

    private final EntityManager em;
    private final Caller caller;
    private final Instant at;

    /** @param caller who answers for it */
    AttendanceWriting(EntityManager em, Caller caller, Instant at) {
        this.em = em;
        this.caller = caller;
        this.at = at;
    }

    /**
     * @param why for the ledger; null: nobody told
     * @throws Changed when somebody was faster at any of them; nothing is written then
     */
    void write(long school, int year, List<EntryChange> changes, @Nullable String why) {
        if (!new EntryRows(em).write(year, changes, caller.person(), at)) {
            throw new Changed("attendance of " + changes.size() + " lessons");
        }
        LedgerRows ledger = new LedgerRows(em);
        changes.forEach(c -> rows(school, year, c).forEach(row -> ledger.append(row.because(why))));
    }

    /** Words beside an absence are told as what they are; the absence itself only when something of it is other than before. */
    private List<LedgerRow> rows(long school, int year, EntryChange change) {
        EntrySaid from = change.from();
        EntrySaid to = change.to();
        List<LedgerRow> rows = new ArrayList<>();
        if (!from.sameAbsence(to)) {
            rows.add(row(school, year, change, Kind.ATTENDANCE, letter(from), letter(to)));
        }
        if (!Objects.equals(from.remark(), to.remark())) {
            rows.add(row(school, year, change, Kind.MARK_NOTE, from.remark(), to.remark()));
        }
        if (!Objects.equals(from.note(), to.note())) {
            rows.add(row(school, year, change, Kind.MARK_NOTE, from.note(), to.note()));
        }
        return rows;
    }

    private LedgerRow row(
            long school, int year, EntryChange change, Kind kind, @Nullable String old, @Nullable String now) {
        LedgerAbout about = LedgerAbout.lesson(change.lesson()).pupil(change.pupil());
        return new LedgerRow(year, school, at, caller, kind, about, old, now);
    }

    private static @Nullable String letter(EntrySaid said) {
        String letter = said.status().letter(said.minutes());
        return letter.isEmpty() ? null : letter;
    }
}
