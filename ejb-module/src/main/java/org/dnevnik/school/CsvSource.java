package org.dnevnik.school;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table of text: {@code ;} or {@code ,}, in UTF-8, UTF-16 or the windows-1251 that offices still send. */
final class CsvSource {

    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final int MOST_ROWS = 20_000;

    private CsvSource() {}

    static Optional<SourceTable> read(ImportFile file, Findings findings) {
        String text = decode(file.content());
        String first = text.lines().findFirst().orElse("");
        char delimiter = first.chars().filter(c -> c == ';').count()
                        >= first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
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

    private static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return withoutMark(new String(bytes, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return withoutMark(new String(bytes, StandardCharsets.UTF_16BE));
        }
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
