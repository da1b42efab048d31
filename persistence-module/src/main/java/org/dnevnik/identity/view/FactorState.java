package org.dnevnik.identity.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own second step.
 *
 * @param onSince   null: it is off
 * @param codesLeft recovery codes that are still good
 * @param required  from which day on a school of theirs requires it; null: none does
 */
public record FactorState(
        @Nullable Instant onSince, int codesLeft, @Nullable LocalDate required) {}
