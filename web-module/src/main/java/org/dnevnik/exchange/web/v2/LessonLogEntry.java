package org.dnevnik.exchange.web.v2;

import java.util.List;
import org.dnevnik.exchange.view.SharedEntry;

/** A pupil's attendance at a lesson. */
public record LessonLogEntry(Id person, Id lesson, String comment, String status, String createdDate) {

    static LessonLogEntry of(SharedEntry entry) {
        return new LessonLogEntry(
                Id.of(entry.person()),
                Id.of(entry.lesson()),
                entry.remark() == null ? "" : entry.remark(),
                Words.attendance(entry.status()),
                Times.moment(entry.at()));
    }

    static List<LessonLogEntry> of(List<SharedEntry> entries) {
        return entries.stream().map(LessonLogEntry::of).toList();
    }
}
