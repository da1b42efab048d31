package org.dnevnik.school;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table of text. */
final class CsvSource {

    private static final int MOST_COLUMNS = 200;
    // what some programs write before the table, for Excel alone
    private static final Pattern SEPARATOR = Pattern.compile("\\A\"?sep=(.)\"?\\R");

    private CsvSource() {}

    static Optional<RawTable> read(ImportFile file, Findings findings) {
        String text = file.text();
        var told = SEPARATOR.matcher(text);
        boolean tells = told.find();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(tells ? told.group(1).charAt(0) : ImportFile.delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<RawTable.Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(tells ? text.substring(told.end()) : text), format)) {
            for (CSVRecord csv : parser) {
                lines.add(line(lines.size() + 1, csv));
                if (lines.size() > PackedBook.MOST_ROWS) {
                    findings.fault(file.name(), "tooManyRows", Integer.toString(PackedBook.MOST_ROWS));
                    return Optional.empty();
                }
            }
        } catch (IOException | UncheckedIOException e) {
            findings.fault(new RawTable(file.name(), "", List.of()), lines.size() + 1, "unclosedQuote");
            return Optional.empty();
        }
        return Optional.of(new RawTable(file.name(), "", lines));
    }

    private static RawTable.Line line(int number, CSVRecord csv) {
        List<RawTable.Cell> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(csv.size(), MOST_COLUMNS); i++) {
            cells.add(csv.get(i).isEmpty() ? RawTable.Cell.EMPTY : new RawTable.Cell(csv.get(i), null));
        }
        return new RawTable.Line(number, cells);
    }
}
