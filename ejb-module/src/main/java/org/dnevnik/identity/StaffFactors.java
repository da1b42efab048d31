package org.dnevnik.identity;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.identity.view.FactorLine;
import org.jspecify.annotations.Nullable;

/**
 * The second steps of a school's staff.
 *
 * @param rules    whether the caller decides from when on they are required
 * @param required from which day on; null: they are not
 * @param lines    those without one first
 */
public record StaffFactors(
        long school, boolean rules, @Nullable LocalDate required, List<FactorLine> lines) {

    public StaffFactors {
        lines = List.copyOf(lines);
    }

    /** How many could sign in and have no second step. */
    public long without() {
        return lines.stream().filter(FactorLine::isMissing).count();
    }
}
