package org.dnevnik.journal;

import org.jspecify.annotations.Nullable;

/**
 * An order to give a mark for a work that was done again, with the old one kept beside it.
 *
 * @param text   as typed; blank: there was no retake after all, and the old mark comes back
 * @param reason for the ledger; null: none
 * @param seen   version of the mark that the page shows
 */
public record RetakeMark(
        MarkPlace place, String text, @Nullable String reason, int seen) {}
