package org.dnevnik.journal;

import org.jspecify.annotations.Nullable;

/**
 * A mark of a period after an order.
 *
 * @param value null: taken back
 * @param level 5 for excellent down to 2, 0 for none
 */
public record PeriodMarkView(long pupil, @Nullable String value, int level, int version) {}
