package org.dnevnik.identity;

import org.jspecify.annotations.Nullable;

/**
 * The answer to somebody who wants to come in: a value, not an exception, because the attempt is remembered whatever it is.
 *
 * @param session what the browser's session will hold; null when refused
 * @param refusal why not, as much as the visitor may know; null when admitted
 */
public record SignIn(@Nullable SignedIn session, @Nullable Refused refusal) {

    /** What a visitor is told. Unknown login and wrong password are one thing to them. */
    public enum Refused {
        WRONG,
        BLOCKED,
        WAIT,
        NO_POSITION,
        EXPIRED
    }

    static SignIn admitted(SignedIn session) {
        return new SignIn(session, null);
    }

    static SignIn refused(Refused refusal) {
        return new SignIn(null, refusal);
    }
}
