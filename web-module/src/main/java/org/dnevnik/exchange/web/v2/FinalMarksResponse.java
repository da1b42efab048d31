package org.dnevnik.exchange.web.v2;

import java.util.List;
import org.dnevnik.exchange.view.SharedFinal;

/** All marks of periods and years of a pupil, with the columns and subjects they stand in. */
public record FinalMarksResponse(List<Mark> marks, List<Work> works, List<Subject> subjects, List<WorkType> workTypes) {

    static FinalMarksResponse of(List<SharedFinal> marks) {
        return new FinalMarksResponse(
                marks.stream().map(Mark::of).toList(),
                marks.stream().map(Work::of).distinct().toList(),
                marks.stream()
                        .map(m -> Subject.of(m.subject(), m.subjectName()))
                        .distinct()
                        .toList(),
                List.of());
    }
}
