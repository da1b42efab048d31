package org.dnevnik.journal.view;

import org.jspecify.annotations.Nullable;

/**
 * What a check has found so far.
 *
 * @param seq   number of the seal up to which everything is as it was sealed
 * @param hash  of that seal, hexadecimal
 * @param total how many seals there are
 * @param whole whether all was looked at; a fault ends the check before
 * @param fault null: none
 */
public record LedgerVerdict(
        long seq,
        String hash,
        long total,
        boolean whole,
        @Nullable LedgerFault fault) {

    /** Whether the ledger was looked at whole and is as it was written. */
    public boolean isSound() {
        return whole && fault == null;
    }
}
