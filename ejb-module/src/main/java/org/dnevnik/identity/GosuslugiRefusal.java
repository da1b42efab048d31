package org.dnevnik.identity;

import org.dnevnik.identity.model.SignInOutcome;

/** Why somebody does not come in through Gosuslugi; each has a page that says what to do and whom to ask. */
public enum GosuslugiRefusal {
    /** Nobody of this region with this SNILS, or somebody without an account. */
    ABSENT(SignInOutcome.ABSENT),
    /** The account was never opened with the login that the school gives out. */
    NOT_ACTIVATED(SignInOutcome.NOT_ACTIVATED),
    /** Younger than fourteen years and three months, and without a passport. */
    TOO_YOUNG(SignInOutcome.TOO_YOUNG),
    NAME(SignInOutcome.NAME_DIFFERS),
    SNILS(SignInOutcome.SNILS_DIFFERS),
    /** The account at Gosuslugi is not a confirmed one, or is no longer. */
    UNCONFIRMED(SignInOutcome.UNCONFIRMED),
    /** The person did not allow what the diary asks for. */
    DENIED(SignInOutcome.DENIED),
    /** Gosuslugi does not answer, or answers what cannot be trusted. */
    AWAY(SignInOutcome.AWAY),
    /** The way back belongs to no beginning in this browser, or came too late. */
    STALE(SignInOutcome.STALE),
    /** The account is closed here. */
    BLOCKED(SignInOutcome.BLOCKED),
    /** No place in any school today. */
    NO_POSITION(SignInOutcome.NO_POSITION);

    private final SignInOutcome outcome;

    GosuslugiRefusal(SignInOutcome outcome) {
        this.outcome = outcome;
    }

    /** As the log of attempts has it. */
    SignInOutcome outcome() {
        return outcome;
    }
}
