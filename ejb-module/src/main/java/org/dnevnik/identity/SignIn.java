package org.dnevnik.identity;

import org.jspecify.annotations.Nullable;

/**
 * The answer to somebody who wants to come in: a value, not an exception, because the attempt is remembered whatever it is.
 *
 * @param session what the browser's session will hold; null when nobody is in yet
 * @param refusal why not, as much as the visitor may know; null when there is none
 * @param half    who still has to show the code of the second step; null for nobody
 */
public record SignIn(
        @Nullable SignedIn session,
        @Nullable Refused refusal,
        @Nullable Half half) {

    /** What a visitor is told. Unknown login and wrong password are one thing to them. */
    public enum Refused {
        WRONG,
        BLOCKED,
        WAIT,
        NO_POSITION,
        EXPIRED,
        /** The code of the second step is wrong, or was used before. */
        CODE,
        /** The code comes too late: the password has to be typed again. */
        LATE
    }

    static SignIn admitted(SignedIn session) {
        return new SignIn(session, null, null);
    }

    static SignIn half(Half half) {
        return new SignIn(null, null, half);
    }

    static SignIn refused(Refused refusal) {
        return new SignIn(null, refusal, null);
    }
}
