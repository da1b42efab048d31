package org.dnevnik.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dnevnik.identity.view.ConsentGiven;
import org.dnevnik.identity.view.ConsentState;
import org.dnevnik.identity.view.OwnAim;

/**
 * For what somebody is asked, and what they have answered.
 *
 * @param history of this purpose about this person, newest first
 */
public record OwnPurpose(OwnAim asked, List<ConsentGiven> history) {

    public OwnPurpose {
        history = List.copyOf(history);
    }

    static OwnPurpose of(OwnAim asked, List<ConsentGiven> answers) {
        return new OwnPurpose(
                asked, answers.stream().filter(a -> isAbout(asked, a)).toList());
    }

    static boolean isAbout(OwnAim asked, ConsentGiven answer) {
        return answer.text().aim().equals(asked.aim().key()) && answer.about() == asked.about();
    }

    /** What holds: of several versions the latest. */
    private Optional<ConsentGiven> holding() {
        return history.stream()
                .filter(a -> a.withdrawn() == null)
                .max(Comparator.comparingInt(a -> a.text().version()));
    }

    public ConsentState state() {
        return holding().map(this::state).orElse(history.isEmpty() ? ConsentState.NONE : ConsentState.WITHDRAWN);
    }

    private ConsentState state(ConsentGiven answer) {
        if (answer.refused()) {
            return ConsentState.REFUSED;
        }
        return answer.text().version() == asked.version() ? ConsentState.GIVEN : ConsentState.OLDER;
    }

    /** The consent that can be taken back; 0 for none. */
    public long takesBack() {
        return holding()
                .filter(a -> a.mine() && !a.refused())
                .map(ConsentGiven::id)
                .orElse(0L);
    }
}
