package org.dnevnik.diary;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.diary.view.DiaryDebt;
import org.dnevnik.diary.view.FailedMark;
import org.dnevnik.homework.view.TaskLine;

/**
 * What a pupil owes.
 *
 * @param today    at the pupil's school, by which a debt is in time or past its day
 * @param homework that should have been handed in by a day that is past, and that was returned; the earliest day first
 * @param failed   unsatisfactory marks of periods and years
 */
public record OwedWorks(
        OpenDiary open, LocalDate today, List<DiaryDebt> debts, List<TaskLine> homework, List<FailedMark> failed) {

    public OwedWorks {
        debts = List.copyOf(debts);
        homework = List.copyOf(homework);
        failed = List.copyOf(failed);
    }

    /** Whether nothing is owed. */
    public boolean isClear() {
        return debts.isEmpty() && homework.isEmpty() && failed.isEmpty();
    }
}
