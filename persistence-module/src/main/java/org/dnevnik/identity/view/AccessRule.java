package org.dnevnik.identity.view;

/**
 * What a school has decided about giving access, or the usual.
 *
 * @param codeDays     how long a code or a temporary password lives
 * @param leadersPrint whether class teachers give them out in their own classes
 */
public record AccessRule(int codeDays, boolean leadersPrint) {

    /** Where the school has decided nothing. */
    public static final AccessRule USUAL = new AccessRule(90, true);
}
