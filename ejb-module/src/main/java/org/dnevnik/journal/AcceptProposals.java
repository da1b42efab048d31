package org.dnevnik.journal;

import java.util.List;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.jspecify.annotations.Nullable;

/**
 * An order to set what is proposed for everybody in a column who has no mark yet, or to take back what such an order has set.
 *
 * @param period of the kind PERIOD; null for the others
 * @param undo   what the order set that is taken back; empty: nothing is taken back
 */
public record AcceptProposals(
        long group,
        long subject,
        PeriodMarkKind kind,
        @Nullable Long period,
        List<Given> undo) {

    /**
     * A mark that was set.
     *
     * @param version that it has since
     */
    public record Given(long pupil, int version) {}

    public AcceptProposals {
        undo = List.copyOf(undo);
    }
}
