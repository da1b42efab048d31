package org.dnevnik.journal.view;

import org.jspecify.annotations.Nullable;

/**
 * What a school has decided of the time in which journals are written.
 *
 * @param days         after the day of a lesson; null: without end
 * @param officeExempt days do not bind those who run the school
 * @param askReason    a period mark other than proposed needs a reason
 */
public record EditRule(@Nullable Integer days, boolean officeExempt, boolean askReason) {

    /** Nobody has decided anything. */
    public static final EditRule USUAL = new EditRule(null, true, false);
}
