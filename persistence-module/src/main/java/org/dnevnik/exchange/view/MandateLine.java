package org.dnevnik.exchange.view;

import java.time.LocalDate;
import java.util.Set;
import org.dnevnik.exchange.model.ProgressPart;

/**
 * A mandate as the operator sees it.
 *
 * @param school short name; empty for all schools of the region
 * @param by     who gave it
 * @param living whether it holds or will hold
 */
public record MandateLine(
        long id,
        String school,
        Set<ProgressPart> parts,
        String ground,
        LocalDate starts,
        LocalDate ends,
        String by,
        boolean living) {

    public MandateLine {
        parts = Set.copyOf(parts);
    }
}
