package org.dnevnik.exchange.web.v2;

import java.util.List;
import java.util.stream.IntStream;
import org.dnevnik.exchange.SharedSchoolService.Calendar;

/** The periods of a group together with the days without lessons. */
public record PeriodGroup(Id id, List<ReportingPeriod> reportingPeriods, List<Holiday> holidays) {

    /** Days without lessons. */
    public record Holiday(Id id, String dateStart, String dateFinish, String name) {}

    static PeriodGroup of(long group, Calendar calendar) {
        List<Holiday> holidays = IntStream.range(0, calendar.holidays().size())
                .mapToObj(i -> {
                    var holiday = calendar.holidays().get(i);
                    return new Holiday(
                            Id.of(i + 1L), Times.day(holiday.starts()), Times.day(holiday.ends()), holiday.name());
                })
                .toList();
        return new PeriodGroup(Id.of(group), ReportingPeriod.of(calendar.periods()), holidays);
    }
}
