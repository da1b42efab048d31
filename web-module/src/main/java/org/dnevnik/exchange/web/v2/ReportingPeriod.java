package org.dnevnik.exchange.web.v2;

import java.util.List;
import org.dnevnik.exchange.view.SharedPeriod;

/**
 * A quarter, half-year or other period that ends with marks.
 *
 * @param start  first day, as all days of the interface: midnight without a zone
 * @param finish last day
 * @param number place among those of its kind in the year, from 1
 * @param year   the academic year, by the calendar year in which it begins
 */
public record ReportingPeriod(Id id, String start, String finish, int number, String type, String name, int year) {

    static ReportingPeriod of(SharedPeriod period) {
        return new ReportingPeriod(
                Id.of(period.id()),
                Times.day(period.starts()),
                Times.day(period.ends()),
                period.number(),
                Words.period(period.kind()),
                Words.named(period),
                period.year());
    }

    static List<ReportingPeriod> of(List<SharedPeriod> periods) {
        return periods.stream().map(ReportingPeriod::of).toList();
    }
}
