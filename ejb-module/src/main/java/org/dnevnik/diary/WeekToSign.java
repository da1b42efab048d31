package org.dnevnik.diary;

import java.time.LocalDate;
import java.util.Optional;
import org.dnevnik.diary.model.WeekText;
import org.dnevnik.diary.view.DiaryDay;
import org.dnevnik.diary.view.DiaryWeek;
import org.dnevnik.diary.view.WeekFacts;

/** A week on its way to a signature. */
final class WeekToSign {

    private WeekToSign() {}

    static WeekText text(DiaryWeek week, long guardian) {
        return new WeekText(week.pupil().person(), guardian, week.monday(), WeekFacts.of(week.days()));
    }

    /** A week may be signed from its last day with lessons on; one without lessons has nothing to be signed. */
    static boolean isOpen(DiaryWeek week) {
        Optional<LocalDate> last = week.days().stream()
                .filter(d -> !d.lessons().isEmpty())
                .map(DiaryDay::date)
                .max(LocalDate::compareTo);
        return last.isPresent() && !last.get().isAfter(week.today());
    }
}
