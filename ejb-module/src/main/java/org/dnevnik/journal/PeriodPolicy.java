package org.dnevnik.journal;

import java.util.Optional;
import org.dnevnik.journal.view.Standing;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Ground;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;

/** Who sets the marks of periods, closes these, opens days again, and writes down what the council decided. */
final class PeriodPolicy {

    private PeriodPolicy() {}

    /** Whoever teaches the subject to the group, and who runs the school as it has decided; staff only. */
    static Optional<Ground> sets(Caller caller, Standing standing) {
        return JournalPolicy.ground(caller, standing, Right.SET_PERIOD_MARKS);
    }

    static boolean maySet(Caller caller, Standing standing) {
        return sets(caller, standing).isPresent();
    }

    /**
     * @throws NotAllowed for those who may only read the journal
     * @throws NotFound for everybody else
     */
    static void requireMaySet(Caller caller, Standing standing) {
        JournalPolicy.requireMayRead(caller, standing);
        if (!maySet(caller, standing)) {
            throw new NotAllowed("set period marks");
        }
    }

    /** What the council decided of a class: who runs the school, and the class teacher if the school wishes. */
    static Optional<Ground> records(Caller caller, Standing standing) {
        return JournalPolicy.ground(caller, standing, Right.RECORD_COUNCIL);
    }

    /**
     * @throws NotAllowed for those who may only read the class's journals
     * @throws NotFound for everybody else
     */
    static void requireRecords(Caller caller, Standing standing) {
        JournalPolicy.requireMayReadAll(caller, standing);
        if (records(caller, standing).isEmpty()) {
            throw new NotAllowed("write down the council's decisions");
        }
    }

    /** @throws NotFound for everybody who has not the right in the school */
    static void require(Caller caller, Right right, long school) {
        if (!caller.may(right, school)) {
            throw new NotFound(right + " of school " + school);
        }
    }
}
