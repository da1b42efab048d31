package org.dnevnik.exchange.web.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.exchange.SharedResultService.Averaged;
import org.dnevnik.journal.view.PupilAverage;
import org.jspecify.annotations.Nullable;

/** A pupil's averages in all subjects: of some days without group and period, of a period with them. */
public record AverageMark(
        Id person,
        @JsonProperty("per-subject-averages") List<SubjectAverage> perSubjectAverages,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long group,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("group_str") @Nullable
        String groupStr,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long reportingPeriod,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("reportingPeriod_str") @Nullable
        String reportingPeriodStr) {

    /** The average that decides, as it is shown. */
    public record SubjectAverage(
            Id subject, @JsonProperty("avg-mark-value") String avgMarkValue) {}

    static List<AverageMark> of(long group, Averaged found) {
        Map<Long, List<SubjectAverage>> pupils = new LinkedHashMap<>();
        for (PupilAverage average : found.averages()) {
            if (average.shown() != null) {
                pupils.computeIfAbsent(average.pupil(), p -> new ArrayList<>())
                        .add(new SubjectAverage(
                                Id.of(average.subject()), average.shown().toPlainString()));
            }
        }
        Long period = found.period() == null ? null : (Long) found.period().id();
        return pupils.entrySet().stream()
                .map(e -> new AverageMark(
                        Id.of(e.getKey()),
                        e.getValue(),
                        period == null ? null : (Long) group,
                        period == null ? null : Long.toString(group),
                        period,
                        period == null ? null : period.toString()))
                .toList();
    }
}
