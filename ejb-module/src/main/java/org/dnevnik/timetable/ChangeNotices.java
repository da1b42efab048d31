package org.dnevnik.timetable;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.dnevnik.timetable.view.DayLesson;
import org.jspecify.annotations.Nullable;

/** Tells all concerned of a change of a day, each person once a change: pupils, with whom their guardians hear, and teachers. */
final class ChangeNotices {

    private final Notices notices;
    private final long school;

    ChangeNotices(Notices notices, long school) {
        this.notices = notices;
        this.school = school;
    }

    /**
     * What a change is about, and what it says.
     *
     * @param kind what happened: LESSON, or with BACK or JOINED behind it
     * @param old  empty: something is new; {@code now} empty: something is no more
     */
    record Told(String kind, String group, String subject, LocalDate date, int number, String old, String now) {

        static Told of(DayLesson lesson, String old, String now) {
            return new Told("LESSON", lesson.groupName(), lesson.subject(), lesson.date(), lesson.number(), old, now);
        }

        Told as(String other) {
            return new Told(other, group, subject, date, number, old, now);
        }

        private Map<String, String> facts() {
            return Map.of(
                    "group", group,
                    "subject", subject,
                    "date", date.toString(),
                    "number", Integer.toString(number),
                    "old", old,
                    "new", now);
        }
    }

    void tell(Told told, List<Long> pupils, Stream<@Nullable Long> teachers) {
        Map<String, String> facts = told.facts();
        Set<Long> once = new LinkedHashSet<>(pupils);
        once.forEach(p -> notices.add(new Notice(told.kind(), school, p, facts)));
        Set<Long> staff =
                new LinkedHashSet<>(teachers.flatMap(Stream::ofNullable).toList());
        staff.removeAll(once);
        staff.forEach(t -> notices.add(new Notice("TEACHER_" + told.kind(), school, t, facts)));
    }
}
