package org.dnevnik.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the headings of a table, which often stand below a title, and sometimes on two lines; what is below them are its rows. */
final class HeadSearch {

    private static final int WITHIN = 25;
    private static final int SHOWN = 8;
    private static final int LONGEST_SHOWN = 40;

    private final RawTable table;
    private final Findings findings;

    private HeadSearch(RawTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /** Empty, with a fault or a note that says why, for a table that is not understood. */
    static Optional<SourceTable> read(RawTable table, Findings findings) {
        return new HeadSearch(table, findings).read();
    }

    private Optional<SourceTable> read() {
        List<RawTable.Line> lines = table.lines();
        for (int height = 1; height <= 2; height++) {
            for (int i = 0; i + height <= Math.min(lines.size(), WITHIN); i++) {
                TableHead head = height == 1 ? head(lines.get(i)) : head(lines.get(i), lines.get(i + 1));
                Optional<TableKind> kind = TableKind.of(head.told());
                if (kind.isPresent()) {
                    return Optional.of(table(kind.get(), head, lines.subList(i + height, lines.size())));
                }
            }
        }
        complain();
        return Optional.empty();
    }

    private static TableHead head(RawTable.Line line) {
        return TableHead.of(line.cells().stream().map(c -> oneLine(c.text())).toList());
    }

    /** «Ребёнок» above «фамилия» is «Ребёнок: фамилия». */
    private static TableHead head(RawTable.Line above, RawTable.Line below) {
        int width = Math.max(above.cells().size(), below.cells().size());
        return TableHead.of(IntStream.range(0, width)
                .mapToObj(i -> joined(
                        oneLine(above.cell(i).text()), oneLine(below.cell(i).text())))
                .toList());
    }

    private static String joined(String above, String below) {
        if (above.isEmpty() || below.isEmpty() || above.equals(below)) {
            return above.isEmpty() ? below : above;
        }
        String both = above + ": " + below;
        return Headings.column(both).isPresent() || Headings.column(below).isEmpty() ? both : below;
    }

    private static String oneLine(String heading) {
        return heading.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private SourceTable table(TableKind kind, TableHead head, List<RawTable.Line> lines) {
        if (!head.doubled().isEmpty()) {
            findings.fault(table, "headingTwice", String.join(", ", head.doubled()));
        }
        if (!head.ignored().isEmpty()) {
            findings.note(table, "columnsIgnored", shown(head.ignored()));
        }
        if (head.columns().contains(Headings.NAME) && !head.told().equals(Set.copyOf(head.columns()))) {
            findings.note(table, "nameSplit");
        }
        List<SourceRow> rows = new ArrayList<>();
        for (RawTable.Line line : lines) {
            if (!line.isBlank() && !repeatsHeadings(line, head)) {
                rows.add(new SourceRow(table.file(), table.sheet(), line.number(), head, head.cells(line)));
            }
        }
        return new SourceTable(kind, rows);
    }

    /** The headings once more, as on each printed page, or the numbers of the columns below them. */
    private static boolean repeatsHeadings(RawTable.Line line, TableHead head) {
        List<Integer> filled = IntStream.range(0, line.cells().size())
                .filter(i -> !line.cell(i).text().isBlank())
                .boxed()
                .toList();
        return filled.size() > 1
                && (filled.stream()
                                .allMatch(i -> i < head.headings().size()
                                        && oneLine(line.cell(i).text())
                                                .equals(head.headings().get(i)))
                        || filled.stream()
                                .allMatch(i -> line.cell(i).text().strip().equals(Integer.toString(i + 1))));
    }

    private void complain() {
        Optional<TableHead> nearly = table.lines().stream()
                .limit(WITHIN)
                .map(HeadSearch::head)
                .filter(h -> TableKind.nearly(h.told()).isPresent())
                .findFirst();
        if (nearly.isPresent()) {
            TableKind kind = TableKind.nearly(nearly.get().told()).orElseThrow();
            findings.fault(
                    table,
                    "headingMissing",
                    kind.sheet(),
                    String.join(", ", kind.missing(nearly.get().told())));
        } else if (table.sheet().isEmpty() || TableKind.ofSheet(table.sheet()).isPresent()) {
            String first = table.lines().stream()
                    .filter(l -> !l.isBlank())
                    .findFirst()
                    .map(l -> shown(head(l).headings()))
                    .orElse("");
            findings.fault(table, "unknownHeadings", first);
        } else {
            findings.note(table, "sheetIgnored");
        }
    }

    private static String shown(List<String> headings) {
        return String.join(
                ", ",
                headings.stream()
                        .filter(h -> !h.isBlank())
                        .limit(SHOWN)
                        .map(h -> h.length() > LONGEST_SHOWN ? h.substring(0, LONGEST_SHOWN) + "…" : h)
                        .toList());
    }
}
