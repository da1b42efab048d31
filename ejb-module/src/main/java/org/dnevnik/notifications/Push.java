package org.dnevnik.notifications;

/**
 * What an open browser is told: ids alone, never data of a person.
 *
 * @param kind  of the notification, or one of the two words of the line itself
 * @param pupil whom it is about; 0 for the line's own words
 */
public record Push(String kind, long pupil) {

    /** The line is alive. */
    public static final Push BEAT = new Push("BEAT", 0);

    /** Kind that is told to the nodes and to no browser: sessions of these people are over. */
    public static final String SESSIONS = "SESSIONS";

    /** Likewise: tokens of these people are over; 0 stands for everybody. */
    public static final String GRANTS = "GRANTS";

    /** Something may have been missed: ask again for whatever is shown. */
    public static final Push CATCH_UP = new Push("CATCH_UP", 0);
}
