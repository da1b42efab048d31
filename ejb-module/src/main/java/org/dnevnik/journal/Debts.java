package org.dnevnik.journal;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.Debt;

/**
 * What the caller's pupils owe, by pupils.
 *
 * @param today by which a debt is in time or past its day
 */
public record Debts(LocalDate today, List<Debt> debts) {

    public Debts {
        debts = List.copyOf(debts);
    }
}
