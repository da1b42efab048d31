package org.dnevnik.exchange.web.v2;

import java.util.List;
import java.util.Map;
import org.dnevnik.exchange.SharedRecent;

/**
 * Marks as they came, with what they belong to.
 *
 * @param lessons {@link Lesson}s, or {@link BriefLesson}s for who knew the protocol as 2.0
 * @param criteriabasedmarks nobody here gives marks by criteria
 */
public record RecentMarksResponse(
        List<Mark> marks,
        List<Mark> criteriabasedmarks,
        List<Work> works,
        List<WorkType> workTypes,
        List<Subject> subjects,
        List<?> lessons,
        List<LessonLogEntry> lessonLogEntries) {

    static RecentMarksResponse of(SharedRecent found, boolean asOfOld) {
        Map<Long, List<Work>> works = ByLesson.of(found.works(), List.of());
        return new RecentMarksResponse(
                Mark.of(found.marks()),
                List.of(),
                Work.of(found.works(), List.of()),
                found.types().stream().map(WorkType::of).toList(),
                found.lessons().stream().map(Subject::of).distinct().toList(),
                found.lessons().stream()
                        .map(l -> asOfOld
                                ? BriefLesson.of(l, works.getOrDefault(l.id(), List.of()), found.today())
                                : Lesson.of(l, works.getOrDefault(l.id(), List.of()), found.today()))
                        .toList(),
                LessonLogEntry.of(found.entries()));
    }
}
