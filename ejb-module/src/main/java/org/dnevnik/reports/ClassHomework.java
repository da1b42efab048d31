package org.dnevnik.reports;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.homework.view.ClassLoad;
import org.dnevnik.homework.view.LoadDay;
import org.dnevnik.journal.view.ClassPeriods;

/** What a class had to do at home for the days of a span, with every homework of it. */
public record ClassHomework(ClassPeriods head, LocalDate first, LocalDate last, List<LoadDay> days) {

    public ClassHomework {
        days = List.copyOf(days);
    }

    /** What the days come to. */
    public ClassLoad sum() {
        return ClassLoad.of(days);
    }
}
