package org.dnevnik.identity.view;

/**
 * What a school has decided about giving access, or the usual.
 *
 * @param codeDays how long a code or a temporary password lives
 */
public record AccessRule(int codeDays) {

    /** Where the school has decided nothing. */
    public static final AccessRule USUAL = new AccessRule(90);
}
