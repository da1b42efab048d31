package org.dnevnik.journal;

import java.time.LocalDate;
import org.dnevnik.journal.view.GroupGrid;
import org.dnevnik.journal.view.LessonCard;
import org.dnevnik.journal.view.LessonHead;
import org.jspecify.annotations.Nullable;

/**
 * Everything from which a lesson is run.
 *
 * @param grid     the pupils, with the columns of the lesson's day
 * @param plan     null: the group learns by no plan
 * @param today    at the school
 * @param editable whether the caller may write the lesson
 */
public record LessonDesk(
        LessonCard card,
        LessonHead head,
        GroupGrid grid,
        @Nullable LessonPlan plan,
        LocalDate today,
        boolean editable) {

    /** A lesson that is still to come takes topics and works, and nothing about pupils yet. */
    public boolean ahead() {
        return card.date().isAfter(today);
    }
}
