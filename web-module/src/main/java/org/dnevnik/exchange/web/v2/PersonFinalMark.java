package org.dnevnik.exchange.web.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dnevnik.exchange.view.SharedFinal;
import org.jspecify.annotations.Nullable;

/** A pupil's marks of one period in all subjects; of the year and the final ones without a period. */
public record PersonFinalMark(
        Id person,
        Id group,
        @Nullable Long reportingPeriod,
        @JsonProperty("reportingPeriod_str") @Nullable String reportingPeriodStr,
        @JsonProperty("per-subject-final-marks") List<SubjectFinalMark> perSubjectFinalMarks) {

    /** A subject's mark. */
    public record SubjectFinalMark(
            Id subject, @JsonProperty("final-mark") Mark finalMark) {

        static SubjectFinalMark of(SharedFinal mark) {
            return new SubjectFinalMark(Id.of(mark.subject()), Mark.of(mark));
        }
    }

    private record Key(long person, @Nullable Long period) {}

    /** @param group that was asked for: marks of its parts are told under it */
    static List<PersonFinalMark> of(long group, List<SharedFinal> marks) {
        Map<Key, List<SharedFinal>> sorted = marks.stream()
                .collect(Collectors.groupingBy(
                        m -> new Key(m.person(), m.period()), LinkedHashMap::new, Collectors.toList()));
        return sorted.entrySet().stream()
                .map(e -> new PersonFinalMark(
                        Id.of(e.getKey().person()),
                        Id.of(group),
                        e.getKey().period(),
                        e.getKey().period() == null ? null : e.getKey().period().toString(),
                        e.getValue().stream().map(SubjectFinalMark::of).toList()))
                .toList();
    }
}
