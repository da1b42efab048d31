package org.dnevnik.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dnevnik.timetable.view.BusyHour;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.FreeTeacher;
import org.dnevnik.timetable.view.TeacherAtHand;

/**
 * Who may give a lesson in place of somebody: works in the school on that day and gives no other lesson at that time, by the clock. First comes the
 * lesson's other teacher, then those who teach the subject, who are in the school on that day and are not replaced themselves, who have
 * stood in least this year.
 */
final class StandIns {

    private static final Comparator<FreeTeacher> BEST_QUALIFIED = Comparator.comparing(FreeTeacher::here)
            .thenComparing(FreeTeacher::teaches)
            .reversed()
            .thenComparing(FreeTeacher::away)
            .thenComparing(FreeTeacher::present, Comparator.reverseOrder());

    private static final Comparator<FreeTeacher> BEST_FIRST = BEST_QUALIFIED.thenComparingInt(FreeTeacher::before);

    private final List<TeacherAtHand> teachers;
    private final Map<Day, List<BusyHour>> lessons = new HashMap<>();
    private final Set<Day> away = new HashSet<>();

    private record Day(long teacher, LocalDate date) {}

    StandIns(List<TeacherAtHand> teachers, List<BusyHour> busy) {
        this.teachers = List.copyOf(teachers);
        for (BusyHour hour : busy) {
            Day day = new Day(hour.teacher(), hour.date());
            if (hour.lesson() == 0) {
                away.add(day);
            } else {
                lessons.computeIfAbsent(day, d -> new ArrayList<>()).add(hour);
            }
        }
    }

    /**
     * Best first.
     *
     * @param absent whom nobody proposes; 0: the lesson's first teacher
     */
    List<FreeTeacher> free(DayLesson lesson, long absent) {
        Long first = lesson.teacher();
        long without = absent == 0 && first != null ? first : absent;
        return teachers.stream()
                .filter(t -> t.id() != without && t.works(lesson.date()) && isFree(t.id(), lesson))
                .map(t -> described(t, lesson))
                .sorted(BEST_FIRST)
                .toList();
    }

    /**
     * One for each lesson, so that nobody gets two at a time. The first in turn takes up to four lessons, those of one group before others,
     * for a class should not see a new face every hour; then the next one's turn comes. Who does not teach the subject is not chosen by
     * itself.
     *
     * @return by the lesson's id; a lesson for which there is nobody is missing
     */
    Map<Long, Long> chosen(List<DayLesson> wanted, long absent) {
        Turns turns = new Turns();
        Map<Long, Long> chosen = new HashMap<>();
        for (DayLesson lesson : wanted) {
            free(lesson, absent).stream()
                    .filter(t -> t.here() || t.teaches())
                    .filter(t -> turns.isFree(t.id(), lesson))
                    .min(turns.bestFirst(lesson))
                    .ifPresent(t -> {
                        chosen.put(lesson.id(), t.id());
                        turns.give(t.id(), lesson);
                    });
        }
        return chosen;
    }

    /** Who got which lessons so far. */
    private static final class Turns {

        private static final int AT_ONCE = 4;

        private final Map<Long, Integer> got = new HashMap<>();
        private final Map<List<Long>, Integer> ofGroup = new HashMap<>();
        private final Map<Day, List<DayLesson>> taken = new HashMap<>();

        boolean isFree(long teacher, DayLesson lesson) {
            return taken.getOrDefault(new Day(teacher, lesson.date()), List.of()).stream()
                    .noneMatch(l -> l.time().meets(lesson.time()));
        }

        void give(long teacher, DayLesson lesson) {
            got.merge(teacher, 1, Integer::sum);
            ofGroup.merge(List.of(teacher, lesson.group()), 1, Integer::sum);
            taken.computeIfAbsent(new Day(teacher, lesson.date()), d -> new ArrayList<>())
                    .add(lesson);
        }

        Comparator<FreeTeacher> bestFirst(DayLesson lesson) {
            return BEST_QUALIFIED
                    .thenComparingInt(t -> (t.before() + got.getOrDefault(t.id(), 0)) / AT_ONCE)
                    .thenComparingInt(t -> -ofGroup.getOrDefault(List.of(t.id(), lesson.group()), 0))
                    .thenComparingInt(t -> t.before() + got.getOrDefault(t.id(), 0));
        }
    }

    private boolean isFree(long teacher, DayLesson lesson) {
        return lessons.getOrDefault(new Day(teacher, lesson.date()), List.of()).stream()
                .noneMatch(h -> h.lesson() != lesson.id() && h.time().meets(lesson.time()));
    }

    private FreeTeacher described(TeacherAtHand teacher, DayLesson lesson) {
        Day day = new Day(teacher.id(), lesson.date());
        return new FreeTeacher(
                teacher.id(),
                teacher.name(),
                lesson.givenBy(teacher.id()),
                teacher.subjects().contains(lesson.subjectId()),
                lessons.containsKey(day),
                away.contains(day),
                teacher.before());
    }
}
