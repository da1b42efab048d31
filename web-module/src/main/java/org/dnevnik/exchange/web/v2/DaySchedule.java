package org.dnevnik.exchange.web.v2;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.exchange.SharedDays;
import org.dnevnik.exchange.view.SharedLesson;
import org.dnevnik.exchange.view.SharedPerson;
import org.dnevnik.exchange.view.SharedType;
import org.dnevnik.exchange.view.SharedWeek;
import org.dnevnik.exchange.view.SharedWork;

/**
 * A day of a pupil.
 *
 * @param lessons {@link Lesson}s, or {@link BriefLesson}s for who knew the protocol as 2.0
 */
public record DaySchedule(
        String date,
        List<?> lessons,
        List<Mark> marks,
        List<Work> works,
        List<Work> homeworks,
        List<Subject> subjects,
        List<WorkType> workTypes,
        List<LessonLogEntry> lessonLogEntries,
        List<DayScheduleTeacher> teachers,
        String nextDate) {

    /** Who gives a lesson of the day. */
    public record DayScheduleTeacher(Person person, String role) {}

    /** All days in an object, for who knew the protocol as 2.0. */
    public record Days(List<DaySchedule> days) {}

    private static final String TEACHER = "Teacher";

    /** Every day of the span, those without lessons too. */
    static List<DaySchedule> of(SharedDays days, boolean asOfOld) {
        Map<LocalDate, List<SharedLesson>> byDay =
                days.week().lessons().stream().collect(groupingBy(SharedLesson::date));
        Map<Long, List<Work>> works =
                ByLesson.of(days.week().works(), days.week().tasks());
        return days.span()
                .first()
                .datesUntil(days.span().last().plusDays(1))
                .map(day -> of(new Day(days, day, byDay.getOrDefault(day, List.of()), works, asOfOld)))
                .toList();
    }

    private record Day(
            SharedDays days, LocalDate date, List<SharedLesson> lessons, Map<Long, List<Work>> works, boolean asOfOld) {

        SharedWeek week() {
            return days.week();
        }

        List<Work> worksOf(SharedLesson lesson) {
            return works.getOrDefault(lesson.id(), List.of());
        }

        List<?> told() {
            return lessons.stream()
                    .map(l -> asOfOld
                            ? BriefLesson.of(l, worksOf(l), days.today())
                            : Lesson.of(l, worksOf(l), days.today()))
                    .toList();
        }

        String told(LocalDate day) {
            ZoneId zone = days.zone();
            return asOfOld ? Times.day(day) : Times.zoned(day, zone);
        }
    }

    private static DaySchedule of(Day day) {
        Set<Long> ids = day.lessons().stream().map(SharedLesson::id).collect(Collectors.toCollection(HashSet::new));
        List<Work> works =
                day.lessons().stream().flatMap(l -> day.worksOf(l).stream()).toList();
        return new DaySchedule(
                day.told(day.date()),
                day.told(),
                day.week().marks().stream()
                        .filter(m -> ids.contains(m.lesson()))
                        .map(Mark::of)
                        .toList(),
                works.stream().filter(w -> !w.type().equals(Work.HOMEWORK)).toList(),
                works.stream().filter(w -> w.type().equals(Work.HOMEWORK)).toList(),
                day.lessons().stream().map(Subject::of).distinct().toList(),
                types(day.week(), ids),
                day.week().entries().stream()
                        .filter(e -> ids.contains(e.lesson()))
                        .map(LessonLogEntry::of)
                        .toList(),
                teachers(day),
                day.told(day.date().plusDays(1)));
    }

    private static List<WorkType> types(SharedWeek week, Set<Long> lessons) {
        List<SharedWork> works =
                week.works().stream().filter(w -> lessons.contains(w.lesson())).toList();
        Set<Long> used = works.stream().map(SharedWork::type).collect(Collectors.toSet());
        Stream<WorkType> homework = works.stream().anyMatch(SharedWork::homework)
                ? week.lessons().stream().limit(1).map(l -> WorkType.homework(l.school()))
                : Stream.empty();
        Stream<SharedType> types = week.types().stream().filter(t -> used.contains(t.id()));
        return Stream.concat(types.map(WorkType::of), homework).toList();
    }

    private static List<DayScheduleTeacher> teachers(Day day) {
        Set<Long> giving =
                day.lessons().stream().flatMap(l -> l.teachers().stream()).collect(Collectors.toSet());
        return day.week().teachers().stream()
                .filter((SharedPerson t) -> giving.contains(t.id()))
                .map(t -> new DayScheduleTeacher(Person.of(t), TEACHER))
                .toList();
    }
}
