package org.dnevnik.reports.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dnevnik.journal.view.ClassSummary.Figures;
import org.dnevnik.journal.view.PeriodSheet;
import org.dnevnik.journal.view.PeriodSheet.Cell;
import org.dnevnik.journal.view.PeriodSheet.Column;
import org.jspecify.annotations.Nullable;

/**
 * What the figures below a column of «Ведомость предмета» are counted from.
 *
 * @param holders by mark; of the pupils who enter the figures
 * @param left    by name, with a mark and gone before the period's end, so that it does not enter them
 */
public record JournalFigures(Column column, Figures figures, List<Holders> holders, List<String> left) {

    /**
     * Who has one mark.
     *
     * @param mark empty: none
     */
    public record Holders(String mark, List<String> names) {

        public Holders {
            names = List.copyOf(names);
        }
    }

    public JournalFigures {
        holders = List.copyOf(holders);
        left = List.copyOf(left);
    }

    /**
     * @param period of the column; null: one of the year, the exam, the final marks
     * @return empty: the sheet has no such column
     */
    public static Optional<JournalFigures> of(PeriodSheet sheet, @Nullable Long period, String kind) {
        return IntStream.range(0, sheet.columns().size())
                .filter(i -> isAsked(sheet.columns().get(i), period, kind))
                .mapToObj(i -> of(sheet, i))
                .findFirst();
    }

    private static boolean isAsked(Column column, @Nullable Long period, String kind) {
        return period == null
                ? column.period() == null && String.valueOf(column.kind()).equals(kind)
                : period.equals(column.periodId());
    }

    static JournalFigures of(PeriodSheet sheet, int column) {
        Map<String, List<String>> names = new TreeMap<>(Collections.reverseOrder());
        List<String> left = new ArrayList<>();
        for (PeriodSheet.Row row : sheet.rows()) {
            Cell cell = row.cells().get(column);
            if (cell.counted()) {
                names.computeIfAbsent(Objects.toString(cell.value(), ""), v -> new ArrayList<>())
                        .add(row.name());
            } else if (cell.value() != null) {
                left.add(row.name());
            }
        }
        return new JournalFigures(
                sheet.columns().get(column),
                sheet.figures(column),
                names.entrySet().stream()
                        .map(e -> new Holders(e.getKey(), e.getValue()))
                        .toList(),
                left);
    }
}
