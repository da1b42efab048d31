package org.dnevnik.exchange.web.v2;

import java.util.List;
import org.dnevnik.exchange.view.SharedPeriod;

/** A reporting period. */
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
