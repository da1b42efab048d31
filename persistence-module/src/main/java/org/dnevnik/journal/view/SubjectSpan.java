package org.dnevnik.journal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.journal.model.Averages;
import org.dnevnik.journal.view.Why.Sum;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's subject within some days.
 *
 * @param average  that decides, with its calculation; null: nothing to average
 * @param counted  how many marks are in it
 * @param debts    works that are owed
 * @param set      the mark that stands for these days; null: none
 * @param level    of that mark, 5 to 2; 0: none
 * @param proposed what follows from the marks by the school's rule; null: nothing yet
 */
public record SubjectSpan(
        PupilCourse course,
        GridPeriod span,
        List<PupilMark> marks,
        @Nullable Sum average,
        int counted,
        int debts,
        @Nullable String set,
        int level,
        @Nullable String proposed) {

    /**
     * The average after each of the marks.
     *
     * @param mark that was added
     * @param average as shown
     */
    public record Point(LocalDate date, PupilMark mark, BigDecimal average) {}

    public SubjectSpan {
        marks = List.copyOf(marks);
    }

    /** How the average went, a point for each mark that counts. */
    public List<Point> trend() {
        Averages averages = new Averages();
        List<Point> points = new ArrayList<>();
        for (PupilMark mark : marks) {
            if (mark.counts() && (mark.from() != null || course.belongedOn(mark.date()))) {
                averages.add(mark.number(), mark.weight());
                averages.exact(course.weighted())
                        .ifPresent(ratio -> points.add(new Point(mark.date(), mark, ratio.shown())));
            }
        }
        return points;
    }

    /** 1 when the last marks lifted the average, −1 when they lowered it, else 0: the last three points against what was before them. */
    public int direction() {
        List<Point> points = trend();
        int before = points.size() - 1 - Math.min(3, points.size() - 1);
        return points.size() < 2
                ? 0
                : points.get(points.size() - 1)
                        .average()
                        .compareTo(points.get(before).average());
    }
}
