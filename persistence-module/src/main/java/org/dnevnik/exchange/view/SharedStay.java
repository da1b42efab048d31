package org.dnevnik.exchange.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when somebody belongs to a group.
 *
 * @param ends null: still
 */
public record SharedStay(
        long person,
        SharedGroup group,
        LocalDate starts,
        @Nullable LocalDate ends) {}
