package org.dnevnik.diary;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.diary.view.DiaryDebt;
import org.dnevnik.diary.view.DiaryPupil;
import org.dnevnik.people.view.ChildView;

/**
 * What a pupil owes.
 *
 * @param today    at the pupil's school, by which a debt is in time or past its day
 * @param children among whom the caller may choose; empty for everybody but guardians
 */
public record OwedWorks(DiaryPupil pupil, LocalDate today, List<DiaryDebt> debts, List<ChildView> children) {

    public OwedWorks {
        debts = List.copyOf(debts);
        children = List.copyOf(children);
    }
}
