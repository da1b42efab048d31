package org.dnevnik.school.view;

import java.time.LocalDate;
import java.util.List;

/**
 * A school's academic year: its days, periods and pauses.
 *
 * @param year 2026 means 2026/27
 */
public record YearSheet(
        int year,
        LocalDate starts,
        LocalDate ends,
        List<PeriodLine> periods,
        List<HolidayLine> holidays,
        List<SpecialDay> days) {}
