package org.dnevnik.diary;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.diary.view.DayEvent;
import org.dnevnik.diary.view.DiaryDay;

/**
 * A day of a diary.
 *
 * @param today  at the pupil's school
 * @param events of the day and of the six after it
 */
public record DiaryToday(OpenDiary open, LocalDate today, DiaryDay day, List<DayEvent> events) {

    public DiaryToday {
        events = List.copyOf(events);
    }
}
