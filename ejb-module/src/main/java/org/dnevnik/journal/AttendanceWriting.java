package org.dnevnik.journal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
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
        changes.forEach(c -> ledger.append(row(school, year, c).because(why)));
    }

    private LedgerRow row(long school, int year, EntryChange change) {
        LedgerAbout about = LedgerAbout.lesson(change.lesson()).pupil(change.pupil());
        return new LedgerRow(
                year, school, at, caller, Kind.ATTENDANCE, about, letter(change.from()), letter(change.to()));
    }

    private static @Nullable String letter(EntrySaid said) {
        String letter = said.status().letter(said.minutes());
        return letter.isEmpty() ? null : letter;
    }
}
