package org.dnevnik.exchange.view;

import java.time.LocalDate;
import org.dnevnik.kernel.AcademicYear;

/** Days that are asked for, both ends in them. */
public record SharedSpan(LocalDate first, LocalDate last) {

    /** The academic year in which the span begins: partitions are opened by it. */
    int firstYear() {
        return AcademicYear.of(first).number();
    }

    int lastYear() {
        return AcademicYear.of(last).number();
    }
}
