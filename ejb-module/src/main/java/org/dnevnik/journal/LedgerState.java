package org.dnevnik.journal;

import java.util.List;
import org.dnevnik.journal.view.LedgerSignatureLine;
import org.jspecify.annotations.Nullable;

/**
 * How a school's ledger stands.
 *
 * @param rows    how many the chain holds
 * @param hash    its last seal, hexadecimal; empty for none
 * @param waiting rows that will be sealed in the next seconds
 * @param keyId   of the installation's key; null: it has none, nothing can be signed
 */
public record LedgerState(
        long rows, String hash, long waiting, @Nullable String keyId, List<LedgerSignatureLine> signatures) {

    public LedgerState {
        signatures = List.copyOf(signatures);
    }
}
