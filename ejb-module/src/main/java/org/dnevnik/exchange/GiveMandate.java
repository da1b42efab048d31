package org.dnevnik.exchange;

import java.time.LocalDate;
import java.util.Set;
import org.dnevnik.exchange.model.ProgressPart;
import org.jspecify.annotations.Nullable;

/**
 * A system gets a mandate.
 *
 * @param school null: all schools of the region
 * @param ground law, order or agreement, as families will read it
 * @param ends   the last day
 */
public record GiveMandate(
        @Nullable Long school, Set<ProgressPart> parts, String ground, LocalDate starts, LocalDate ends) {}
