package org.dnevnik.exchange.web.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.dnevnik.exchange.view.SharedFinal;
import org.dnevnik.exchange.view.SharedMark;
import org.jspecify.annotations.Nullable;

/** A mark for a work, or one of a period, which has no lesson; {@code lessonStr} is how one client spells it. */
public record Mark(
        Id id,
        String type,
        String value,
        String textValue,
        Id person,
        Id work,
        Id lesson,
        @Nullable String lessonStr,
        int number,
        String date,
        long workType,
        String mood,
        @JsonProperty("use_avg_calc") boolean useAvgCalc) {

    static Mark of(SharedMark mark) {
        return new Mark(
                Id.of(mark.id()),
                Words.scale(mark.scale()),
                mark.value(),
                mark.value(),
                Id.of(mark.person()),
                Id.of(mark.work()),
                Id.of(mark.lesson()),
                Long.toString(mark.lesson()),
                1,
                Times.moment(mark.at()),
                mark.workType(),
                Words.mood(mark.level()),
                mark.counts());
    }

    static Mark of(SharedFinal mark) {
        return new Mark(
                Id.of(Numbers.result(mark.id())),
                Words.scale(mark.scale()),
                mark.value(),
                mark.value(),
                Id.of(mark.person()),
                Id.of(Numbers.result(mark.column())),
                Id.NONE,
                null,
                1,
                Times.moment(mark.at()),
                WorkType.HOMEWORK,
                Words.mood(mark.level()),
                false);
    }

    static List<Mark> of(List<SharedMark> marks) {
        return marks.stream().map(Mark::of).toList();
    }
}
