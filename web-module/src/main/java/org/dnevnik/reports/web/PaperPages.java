package org.dnevnik.reports.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.journal.view.GridColumn;
import org.dnevnik.journal.view.GridRow;
import org.dnevnik.journal.view.GroupGrid;
import org.dnevnik.reports.PaperJournal;
import org.dnevnik.reports.view.PaperLesson;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;

/** Cuts a journal into pairs of pages: as many lessons as stand side by side on a sheet that lies across. */
final class PaperPages {

    /** Lessons of a left page. */
    private static final int LESSONS = 26;

    private final Texts texts;

    PaperPages(Texts texts) {
        this.texts = texts;
    }

    List<Sheet> of(PaperJournal journal) {
        List<Sheet> sheets = new ArrayList<>();
        for (PaperJournal.Part part : journal.parts()) {
            for (int from = 0; from < part.lessons().size(); from += LESSONS) {
                List<PaperLesson> lessons = part.lessons()
                        .subList(from, Math.min(from + LESSONS, part.lessons().size()));
                String about = about(journal.school(), part.grid());
                sheets.add(left(part.grid(), lessons, about));
                sheets.add(right(lessons, about));
            }
        }
        sheets.add(JournalReport.sheet(journal.school(), journal.finals(), texts));
        return sheets;
    }

    private String about(String school, GroupGrid grid) {
        return String.join(
                ", ",
                school,
                grid.head().groupName(),
                grid.head().subjectName(),
                new PeriodWords(texts).of(grid.period()));
    }

    private Sheet left(GroupGrid grid, List<PaperLesson> lessons, String about) {
        List<Column> columns = new ArrayList<>(List.of(Column.name(texts.get("journal.grid.pupil"))));
        lessons.forEach(l -> columns.add(Column.upright(texts.day(l.date()))));
        Map<Long, List<Integer>> places = places(grid, lessons);
        return new Sheet(
                texts.get("reports.paper.left"),
                about,
                columns,
                grid.rows().stream().map(r -> row(r, lessons, places)).toList(),
                List.of(texts.get("reports.paper.legend")),
                true);
    }

    /** Where in the grid the works of each lesson stand. */
    private static Map<Long, List<Integer>> places(GroupGrid grid, List<PaperLesson> lessons) {
        Set<Long> shown = lessons.stream().map(PaperLesson::lesson).collect(Collectors.toSet());
        Map<Long, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < grid.columns().size(); i++) {
            GridColumn column = grid.columns().get(i);
            if (shown.contains(column.lesson())) {
                places.computeIfAbsent(column.lesson(), l -> new ArrayList<>()).add(i);
            }
        }
        return places;
    }

    private static Row row(GridRow pupil, List<PaperLesson> lessons, Map<Long, List<Integer>> places) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(pupil.name())));
        for (PaperLesson lesson : lessons) {
            String text = places.getOrDefault(lesson.lesson(), List.of()).stream()
                    .map(i -> pupil.cells().get(i).onPaper())
                    .filter(t -> !t.isEmpty())
                    .collect(Collectors.joining("/"));
            cells.add(text.isEmpty() && !pupil.enrolledOn(lesson.date()) ? Cell.text("×") : Cell.mark(text));
        }
        return Row.of(cells);
    }

    private Sheet right(List<PaperLesson> lessons, String about) {
        return new Sheet(
                texts.get("reports.paper.right"),
                about,
                List.of(
                        Column.figure(texts.get("reports.missed.day")),
                        Column.figure(texts.get("reports.missed.lesson")),
                        Column.name(texts.get("reports.paper.topic")),
                        Column.name(texts.get("reports.paper.homework"))),
                lessons.stream()
                        .map(l -> Row.of(List.of(
                                Cell.text(texts.day(l.date())),
                                Cell.number(l.number()),
                                Cell.text(l.topic()),
                                Cell.text(l.homework()))))
                        .toList(),
                List.of(),
                true);
    }
}
