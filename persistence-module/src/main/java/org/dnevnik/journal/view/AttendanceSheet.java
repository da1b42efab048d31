package org.dnevnik.journal.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A class over all lessons of a day or of a week: who was where.
 *
 * @param columns one for each number of a lesson of a day, in order
 * @param rows    by name, each with a cell for each column
 */
public record AttendanceSheet(List<Column> columns, List<Row> rows) {

    /** @param subjects what is held then, several for subgroups */
    public record Column(LocalDate date, int number, String subjects) {}

    /** @param away whether something of the days was missed */
    public record Row(ClassPupil pupil, List<Cell> cells, boolean away) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param lesson null: the pupil is not expected anywhere then
     * @param notice of the family that speaks of this lesson, waiting or accepted; null: none
     */
    public record Cell(@Nullable OwnLesson lesson, @Nullable AbsenceNoticeLine notice) {

        /** Whether only the notice speaks: nobody has said anything yet. */
        public boolean expected() {
            return notice != null && lesson != null && lesson.version() == 0;
        }
    }

    private record Hour(LocalDate date, int number) implements Comparable<Hour> {

        @Override
        public int compareTo(Hour other) {
            int days = date.compareTo(other.date);
            return days == 0 ? Integer.compare(number, other.number) : days;
        }
    }

    public AttendanceSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Puts together what was read apart. */
    public static AttendanceSheet of(
            List<ClassPupil> pupils, List<OwnLesson> lessons, List<AbsenceNoticeLine> notices) {
        TreeMap<Hour, LinkedHashSet<String>> hours = new TreeMap<>();
        lessons.forEach(l -> hours.computeIfAbsent(new Hour(l.date(), l.number()), h -> new LinkedHashSet<>())
                .add(l.subject()));
        Map<Long, List<OwnLesson>> own = lessons.stream().collect(Collectors.groupingBy(OwnLesson::pupil));
        Map<Long, List<AbsenceNoticeLine>> told =
                notices.stream().collect(Collectors.groupingBy(AbsenceNoticeLine::pupil));
        List<Row> rows = new ArrayList<>();
        for (ClassPupil pupil : pupils) {
            rows.add(row(
                    pupil,
                    List.copyOf(hours.keySet()),
                    own.getOrDefault(pupil.person(), List.of()),
                    told.getOrDefault(pupil.person(), List.of())));
        }
        return new AttendanceSheet(
                hours.entrySet().stream()
                        .map(e -> new Column(e.getKey().date(), e.getKey().number(), String.join(" / ", e.getValue())))
                        .toList(),
                rows);
    }

    private static Row row(
            ClassPupil pupil, List<Hour> hours, List<OwnLesson> lessons, List<AbsenceNoticeLine> notices) {
        Map<Hour, OwnLesson> at = lessons.stream()
                .collect(Collectors.toMap(l -> new Hour(l.date(), l.number()), l -> l, (first, second) -> first));
        List<Cell> cells = hours.stream()
                .map(h -> new Cell(at.get(h), at.containsKey(h) ? notice(notices, h) : null))
                .toList();
        return new Row(
                pupil, cells, lessons.stream().anyMatch(l -> l.said().status().isMissed()));
    }

    private static @Nullable AbsenceNoticeLine notice(List<AbsenceNoticeLine> notices, Hour hour) {
        return notices.stream()
                .filter(n -> n.span().holds(hour.date(), hour.number()))
                .findFirst()
                .orElse(null);
    }
}
