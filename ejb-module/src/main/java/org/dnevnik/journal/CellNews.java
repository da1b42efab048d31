package org.dnevnik.journal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.dnevnik.journal.model.LedgerAbout;
import org.dnevnik.journal.model.LedgerRow;
import org.dnevnik.journal.model.LedgerRow.Kind;
import org.dnevnik.journal.model.LedgerRows;
import org.dnevnik.journal.view.CellFacts;
import org.dnevnik.kernel.Caller;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.jspecify.annotations.Nullable;

/** What follows a change of a cell: the ledger's row and the family's notice. */
record CellNews(EntityManager em, Notices notices, Caller caller, Instant at, CellFacts cell) {

    void remember(Kind kind, @Nullable Long work, @Nullable String old, @Nullable String now, @Nullable String reason) {
        new LedgerRows(em)
                .append(new LedgerRow(
                                cell.year(),
                                cell.standing().school(),
                                at,
                                caller,
                                kind,
                                LedgerAbout.lesson(cell.lesson()).work(work).pupil(cell.pupil()),
                                old,
                                now)
                        .because(reason));
    }

    void announce(String kind, @Nullable String work, @Nullable String old, @Nullable String now) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("subject", cell.subject());
        facts.put("date", cell.date().toString());
        facts.put("lesson", Integer.toString(cell.number()));
        facts.put("id", Long.toString(cell.lesson()));
        putKnown(facts, "work", work);
        putKnown(facts, "old", old);
        putKnown(facts, "new", now);
        notices.add(new Notice(kind, cell.standing().school(), cell.pupil(), facts));
    }

    private static void putKnown(Map<String, String> facts, String name, @Nullable String fact) {
        if (fact != null) {
            facts.put(name, fact);
        }
    }
}
