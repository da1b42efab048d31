package org.dnevnik.journal;

import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;

/** Who looks after a school's ledger: that it is whole, and what it tells of everybody's journals. */
final class LedgerPolicy {

    private LedgerPolicy() {}

    /** @throws NotFound for everybody whom the school has not charged with it */
    static void require(Caller caller, long school) {
        if (!caller.may(Right.CHECK_LEDGER, school)) {
            throw new NotFound("ledger of school " + school);
        }
    }
}
