package org.dnevnik.exchange;

import java.time.LocalDate;
import org.dnevnik.exchange.Envelope.Question;
import org.dnevnik.exchange.view.ChildAsked;
import org.dnevnik.exchange.view.KnownRequest;

/**
 * Whether a foreign system is told of a child: for a guardian who sees the child's life today, for the pupil from fourteen on, or by a mandate
 * of its own that covers school, parts and day. For whom it asks the system has identified itself; that is why it is registered.
 */
final class ProgressPolicy {

    /** Order 1993-r: a pupil applies for the service from fourteen on. */
    private static final int OWN_AGE = 14;

    private ProgressPolicy() {}

    static boolean mayAsk(KnownRequest sender, Question question, ChildAsked child, LocalDate today) {
        if (question.requester().isEmpty()) {
            return child.ground() != null;
        }
        return sender.guardians() && (child.guardian() || isOwn(child, today));
    }

    private static boolean isOwn(ChildAsked child, LocalDate today) {
        return child.requester() == child.id()
                && child.birthDate() != null
                && !child.birthDate().plusYears(OWN_AGE).isAfter(today);
    }
}
