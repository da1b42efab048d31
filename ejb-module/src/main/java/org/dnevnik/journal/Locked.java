package org.dnevnik.journal;

import java.util.Optional;
import org.dnevnik.journal.model.EditWindow;
import org.dnevnik.journal.model.EditWindow.Lock;
import org.dnevnik.kernel.Refusal;

/** Says no to whoever writes a lesson's journal that is closed. */
final class Locked {

    private Locked() {}

    /** @throws Refusal in the words of the reason */
    static void refuse(Optional<Lock> lock, EditWindow window) {
        if (lock.isEmpty()) {
            return;
        }
        Integer days = window.days();
        throw lock.get() == Lock.DAYS && days != null
                ? new Refusal(JournalRefusal.WINDOW_CLOSED, days)
                : new Refusal(JournalRefusal.PERIOD_CLOSED);
    }
}
