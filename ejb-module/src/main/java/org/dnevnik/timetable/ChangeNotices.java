package org.dnevnik.timetable;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.dnevnik.timetable.view.DayLesson;
import org.jspecify.annotations.Nullable;

/**
 * Tells all concerned of changes of days that are made together: pupils, with whom their guardians hear, and teachers. Each person is told once
 * of a change, and once of a lesson that is changed alike week after week.
 */
final class ChangeNotices {

    private static final int WEEK = 7;

    private final Notices notices;
    private final long school;
    private final List<Heard> heard = new ArrayList<>();

    ChangeNotices(Notices notices, long school) {
        this.notices = notices;
        this.school = school;
    }

    /**
     * What a change is about, and what it says.
     *
     * @param kind what happened: LESSON, or with BACK or JOINED behind it
     * @param old  empty: something is new; {@code now} empty: something is no more
     * @param to   the day of what is new; null: it has none of its own
     */
    record Told(
            String kind,
            String group,
            String subject,
            LocalDate date,
            int number,
            String old,
            String now,
            @Nullable LocalDate to) {

        static Told of(DayLesson lesson, String old, String now) {
            return new Told(
                    "LESSON", lesson.groupName(), lesson.subject(), lesson.date(), lesson.number(), old, now, null);
        }

        Told as(String other) {
            return new Told(other, group, subject, date, number, old, now, to);
        }

        Told onto(LocalDate day) {
            return new Told(kind, group, subject, date, number, old, now, day);
        }

        /** The same for all weeks in which a lesson is changed alike. */
        private Told anyWeek() {
            long days = date.toEpochDay() / WEEK * WEEK;
            return new Told(
                    kind,
                    group,
                    subject,
                    date.minusDays(days),
                    number,
                    old,
                    now,
                    to == null ? null : to.minusDays(days));
        }

        private Map<String, String> facts(Told last) {
            return Map.of(
                    "group",
                    group,
                    "subject",
                    subject,
                    "date",
                    date.toString(),
                    "number",
                    Integer.toString(number),
                    "old",
                    old,
                    "new",
                    now(last.to));
        }

        private String now(@Nullable LocalDate last) {
            if (to == null || last == null) {
                return now;
            }
            String first = DayChecks.DAY.format(to);
            return (to.equals(last) ? first : first + " – " + DayChecks.DAY.format(last)) + ", " + now;
        }
    }

    /** What one person is told. */
    private record Heard(long person, boolean teaches, Told told) {

        Heard anyWeek() {
            return new Heard(person, teaches, told.anyWeek());
        }
    }

    /** All concerned hear of it with {@link #send}. */
    void tell(Told told, List<Long> pupils, Stream<@Nullable Long> teachers) {
        Set<Long> once = new LinkedHashSet<>(pupils);
        once.forEach(p -> heard.add(new Heard(p, false, told)));
        Set<Long> staff =
                new LinkedHashSet<>(teachers.flatMap(Stream::ofNullable).toList());
        staff.removeAll(once);
        staff.forEach(t -> heard.add(new Heard(t, true, told)));
    }

    void send() {
        Comparator<Heard> byDay = Comparator.comparing(h -> h.told().date());
        heard.stream()
                .sorted(byDay)
                .collect(groupingBy(Heard::anyWeek, LinkedHashMap::new, toList()))
                .values()
                .forEach(weeks -> notices.add(notice(weeks)));
        heard.clear();
    }

    private Notice notice(List<Heard> weeks) {
        Heard first = weeks.get(0);
        Told last = weeks.get(weeks.size() - 1).told();
        Map<String, String> facts = new HashMap<>(first.told().facts(last));
        String kind = first.told().kind();
        if (weeks.size() > 1) {
            kind = kind.replace("LESSON", "LESSONS");
            facts.put("until", last.date().toString());
            facts.put("weeks", Integer.toString(weeks.size()));
        }
        return new Notice(first.teaches() ? "TEACHER_" + kind : kind, school, first.person(), facts);
    }
}
