package org.dnevnik.journal.view;

/**
 * Where a chain first says something else than what was sealed.
 *
 * @param seq    place in the chain; 0: beside it
 * @param year   of the ledger's row
 * @param ledger the row's id; 0: none is known
 */
public record LedgerFault(Kind kind, long seq, int year, long ledger) {

    /** What has happened to the row. */
    public enum Kind {
        /** The row, or its seal, is not what it was. */
        ALTERED,
        /** The row is gone. */
        REMOVED,
        /** The row stands where another one was sealed. */
        REORDERED,
        /** The seal of this number is gone. */
        SEAL_REMOVED,
        /** The row belongs to no chain and waits for none. */
        BESIDE,
        /** The row has waited for its seal longer than {@link LedgerCheckQuery#SEALED_WITHIN}. */
        UNSEALED,
        /** The row waits for its seal and is gone. */
        UNSEALED_REMOVED,
        /** The chain at this number is another one than was signed: rewritten, or cut off. */
        NOT_AS_SIGNED,
        /** A signature does not fit to what it stands under. */
        FALSE_SIGNATURE
    }
}
