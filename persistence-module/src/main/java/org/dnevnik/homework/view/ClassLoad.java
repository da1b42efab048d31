package org.dnevnik.homework.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.dnevnik.homework.model.HomeworkNorm;
import org.jspecify.annotations.Nullable;

/**
 * What the homework of a class came to over a span, counted by the pupil who has most on each day.
 *
 * @param days     for which anything is due
 * @param minutes  of these days together, as far as it is told
 * @param heaviest minutes of the day that has most
 * @param over     days with more than the norm
 * @param untold   homeworks that say nothing of their time
 */
public record ClassLoad(int days, int minutes, int heaviest, int over, int untold) {

    /** Nothing is due. */
    public static final ClassLoad NONE = new ClassLoad(0, 0, 0, 0, 0);

    /** What days come to. */
    public static ClassLoad of(Collection<LoadDay> days) {
        return days.stream()
                .map(d -> new ClassLoad(1, d.minutes(), d.minutes(), d.over() > 0 ? 1 : 0, d.untold()))
                .reduce(NONE, ClassLoad::plus);
    }

    /** Minutes that are allowed a grade on all days but Mondays. */
    public static int norm(int parallel) {
        return HomeworkNorm.ofGrade(parallel);
    }

    ClassLoad plus(ClassLoad other) {
        return new ClassLoad(
                days + other.days,
                minutes + other.minutes,
                Math.max(heaviest, other.heaviest),
                over + other.over,
                untold + other.untold);
    }

    /** Minutes of a day on which anything is due; null: there is none. */
    public @Nullable BigDecimal mean() {
        return days == 0 ? null : BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(days), 0, RoundingMode.HALF_UP);
    }
}
