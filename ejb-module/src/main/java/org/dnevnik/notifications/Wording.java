package org.dnevnik.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Where the screens, which start after everything else, leave their words for what goes out. */
@ApplicationScoped
public class Wording {

    private volatile @Nullable NoticeWords words;

    /** From now on it is said like this. */
    public void speak(NoticeWords spoken) {
        words = spoken;
    }

    /** @throws IllegalStateException while the server starts: whatever is to go out is tried again */
    NoticeWords words() {
        NoticeWords spoken = words;
        if (spoken == null) {
            throw new IllegalStateException("the screens have not started yet");
        }
        return spoken;
    }
}
