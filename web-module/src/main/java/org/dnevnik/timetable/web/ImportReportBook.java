package org.dnevnik.timetable.web;

import java.util.ArrayList;
import java.util.List;
import org.dnevnik.school.TextBook;
import org.dnevnik.school.TextCsv;
import org.dnevnik.shell.web.Texts;

/** The report on an import as a workbook or as text that goes to whoever keeps the table: faults, repairs, changes, figures, a sheet each. */
final class ImportReportBook {

    private final Texts texts;
    private final List<List<String>> sums = new ArrayList<>();
    private final List<List<String>> faults = new ArrayList<>();
    private final List<List<String>> notes = new ArrayList<>();
    private final List<List<String>> differences = new ArrayList<>();

    private ImportReportBook(Texts texts) {
        this.texts = texts;
        sums.add(said("what", "created", "changed", "unchanged"));
        faults.add(places());
        notes.add(places());
        differences.add(said("who", "value", "before", "after"));
    }

    static byte[] workbook(List<ImportPart> parts, Texts texts) {
        return TextBook.of(tables(parts, texts));
    }

    /** One table below the other, each with its name above. */
    static byte[] csv(List<ImportPart> parts, Texts texts) {
        List<List<String>> rows = new ArrayList<>();
        for (TextBook.Table table : tables(parts, texts)) {
            rows.add(List.of(table.name()));
            rows.addAll(table.rows());
            rows.add(List.of());
        }
        return TextCsv.of(rows);
    }

    private static List<TextBook.Table> tables(List<ImportPart> parts, Texts texts) {
        ImportReportBook report = new ImportReportBook(texts);
        parts.forEach(report::add);
        return List.of(
                new TextBook.Table(texts.get("school.import.say.faults"), report.faults),
                new TextBook.Table(texts.get("school.import.say.notes"), report.notes),
                new TextBook.Table(texts.get("school.import.differences"), report.differences),
                new TextBook.Table(texts.get("school.import.report.sum"), report.sums));
    }

    private void add(ImportPart part) {
        part.changes()
                .forEach(c -> sums.add(List.of(
                        c.what(),
                        Integer.toString(c.created()),
                        Integer.toString(c.changed()),
                        Integer.toString(c.unchanged()))));
        part.faults().forEach(p -> faults.add(place(p)));
        part.notes().forEach(p -> notes.add(place(p)));
        part.differences().forEach(d -> differences.add(List.of(d.name(), d.column(), d.before(), d.after())));
    }

    private List<String> places() {
        return List.of(
                texts.get("school.import.report.file"),
                texts.get("school.import.say.sheet"),
                texts.get("school.import.say.row"),
                texts.get("school.import.say.column"),
                texts.get("school.import.report.value"),
                texts.get("school.import.say.message"));
    }

    private static List<String> place(ImportPart.Place place) {
        String row = place.row() == 0 ? "" : Integer.toString(place.row());
        return List.of(place.file(), place.sheet(), row, place.column(), place.value(), place.message());
    }

    private List<String> said(String... keys) {
        return List.of(keys).stream()
                .map(k -> texts.get("school.import.say." + k))
                .toList();
    }
}
