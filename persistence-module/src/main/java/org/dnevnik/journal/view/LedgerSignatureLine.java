package org.dnevnik.journal.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature on the list of a school's.
 *
 * @param rows   how many rows the chain had
 * @param hash   of the last of them, hexadecimal
 * @param period what was closed; null: it was signed for another reason
 * @param by     surname and initials
 * @param keyId  of the key, hexadecimal
 */
public record LedgerSignatureLine(
        long id, long rows, String hash, @Nullable SignedPeriod period, Instant at, String by, String keyId) {

    /**
     * A reporting period as it is called.
     *
     * @param kind as in {@code school.reporting_period}
     * @param name of the kind OWN; null of all others
     */
    public record SignedPeriod(
            String kind, int number, int year, @Nullable String name, int from, int to) {}
}
