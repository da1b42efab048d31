package org.dnevnik.identity;

/** Why somebody does not come in through Gosuslugi; each has a page that says what to do and whom to ask. */
public enum GosuslugiRefusal {
    /** Nobody of this region with this SNILS, or somebody without an account. */
    ABSENT,
    /** The account was never opened with the login that the school gives out. */
    NOT_ACTIVATED,
    /** Younger than fourteen years and three months, and without a passport. */
    TOO_YOUNG,
    NAME,
    SNILS,
    /** The account at Gosuslugi is not a confirmed one, or is no longer. */
    UNCONFIRMED,
    /** The person did not allow what the diary asks for. */
    DENIED,
    /** Gosuslugi does not answer, or answers what cannot be trusted. */
    AWAY,
    /** The way back belongs to no beginning in this browser, or came too late. */
    STALE,
    /** The account is closed here. */
    BLOCKED,
    /** No place in any school today. */
    NO_POSITION
}
