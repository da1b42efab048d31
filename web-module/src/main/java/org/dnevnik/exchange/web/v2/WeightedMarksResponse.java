package org.dnevnik.exchange.web.v2;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.exchange.SharedResultService.Averaged;
import org.dnevnik.journal.view.PupilAverage;

/** Weighted averages by subjects. */
public record WeightedMarksResponse(List<WeightedSubjectMarks> subjectMarks) {

    /** The averages of all pupils in one subject; whoever has no marks in it is missing. */
    public record WeightedSubjectMarks(Id subject, List<WeightedMark> marks) {}

    /** A pupil's weighted average. */
    public record WeightedMark(long person, BigDecimal value) {}

    static WeightedMarksResponse of(Averaged found) {
        Map<Long, List<WeightedMark>> subjects = new LinkedHashMap<>();
        for (PupilAverage average : found.averages()) {
            if (average.weighted() != null) {
                subjects.computeIfAbsent(average.subject(), s -> new ArrayList<>())
                        .add(new WeightedMark(average.pupil(), average.weighted()));
            }
        }
        return new WeightedMarksResponse(subjects.entrySet().stream()
                .map(e -> new WeightedSubjectMarks(Id.of(e.getKey()), e.getValue()))
                .toList());
    }
}
