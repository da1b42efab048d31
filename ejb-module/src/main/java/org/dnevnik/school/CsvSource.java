package org.dnevnik.school;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table of text. */
final class CsvSource {

    private static final int MOST_ROWS = 20_000;

    private CsvSource() {}

    static Optional<SourceTable> read(ImportFile file, Findings findings) {
        String text = file.text();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(ImportFile.delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return table(file.name(), parser, findings);
        } catch (IOException | UncheckedIOException e) {
            findings.fault(file.name(), "unclosedQuote");
            return Optional.empty();
        }
    }

    private static Optional<SourceTable> table(String file, CSVParser parser, Findings findings) {
        List<String> columns = new ArrayList<>();
        List<SourceRow> rows = new ArrayList<>();
        int line = 0;
        for (CSVRecord csv : parser) {
            line++;
            if (columns.isEmpty()) {
                csv.forEach(heading -> columns.add(heading.strip()));
            } else if (!csv.stream().allMatch(String::isBlank)) {
                rows.add(new SourceRow(file, "", line, cells(columns, csv)));
            }
            if (line > MOST_ROWS) {
                findings.fault(file, "tooManyRows", Integer.toString(MOST_ROWS));
                return Optional.empty();
            }
        }
        return Optional.of(new SourceTable(file, "", columns, rows));
    }

    private static Map<String, String> cells(List<String> columns, CSVRecord csv) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), csv.size()); i++) {
            cells.put(columns.get(i), csv.get(i));
        }
        return cells;
    }
}
