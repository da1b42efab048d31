package org.dnevnik.diary;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.diary.view.DiaryDebt;
import org.dnevnik.diary.view.DiaryPupil;

/** What a pupil owes. @param today at the pupil's school, by which a debt is in time or past its day */
public record OwedWorks(DiaryPupil pupil, LocalDate today, List<DiaryDebt> debts) {

    public OwedWorks {
        debts = List.copyOf(debts);
    }
}
