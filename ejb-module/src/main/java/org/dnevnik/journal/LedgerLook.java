package org.dnevnik.journal;

import org.dnevnik.journal.view.LedgerChange;
import org.dnevnik.journal.view.LedgerVerdict;
import org.jspecify.annotations.Nullable;

/**
 * A step of a check.
 *
 * @param row what stands where the fault is; null without a fault, and where nothing stands any more
 */
public record LedgerLook(LedgerVerdict verdict, @Nullable LedgerChange row) {}
