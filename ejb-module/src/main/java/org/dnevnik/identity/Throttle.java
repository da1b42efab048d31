package org.dnevnik.identity;

import java.time.Duration;
import org.dnevnik.identity.model.SignInAttempts.Failures;

/** When somebody who guesses passwords has to wait: five wrong ones for a login, sixty from an address (a school has one address). */
final class Throttle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_LOGIN = 5;
    static final int PER_ADDRESS = 60;

    private Throttle() {}

    static boolean holds(Failures failures) {
        return failures.ofLogin() != null || failures.ofAddress() != null;
    }
}
