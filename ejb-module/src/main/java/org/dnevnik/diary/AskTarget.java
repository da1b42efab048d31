package org.dnevnik.diary;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * For which subject and period somebody plans.
 *
 * @param span  key of a period; null or another: the running one
 * @param tried marks that might come, as typed; empty: none
 * @param weight of their works; null: that of the most frequent
 */
public record AskTarget(
        long pupil,
        long group,
        long subject,
        @Nullable String span,
        String tried,
        @Nullable BigDecimal weight) {}
