package org.dnevnik.school;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dnevnik.school.view.ListedPerson;
import org.dnevnik.school.view.PeopleKind;

/** A list of people as a file. Whatever people wrote stays text: no program takes it for a formula, a date or a number. */
public final class PeopleSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final String FORMULA = "=+-@\t\r\n";
    private static final int WIDTH = 24 * 256;

    private final PeopleKind kind;
    private final Words words;

    /** As what. */
    public enum Format {
        XLSX,
        CSV
    }

    /** How the sheet and its columns are called in the reader's language. */
    public record Words(
            String sheet,
            String name,
            String birth,
            String group,
            String detail,
            String guardians,
            String phone,
            String email) {}

    PeopleSheet(PeopleKind kind, Words words) {
        this.kind = kind;
        this.words = words;
    }

    byte[] of(List<ListedPerson> people, Format format) {
        List<List<String>> rows =
                Stream.concat(Stream.of(head()), people.stream().map(this::row)).toList();
        return format == Format.XLSX ? workbook(rows) : csv(rows);
    }

    private List<String> head() {
        return kind == PeopleKind.PUPILS
                ? List.of(words.name(), words.group(), words.birth(), words.guardians())
                : List.of(words.name(), words.detail(), words.phone(), words.email());
    }

    private List<String> row(ListedPerson p) {
        if (kind != PeopleKind.PUPILS) {
            return List.of(p.name(), p.detail(), text(p.phone()), text(p.email()));
        }
        String birth = p.birthDate() == null ? "" : DAY.format(p.birthDate());
        String family = p.guardians().stream()
                .map(g -> Stream.of(g.name(), g.kinship(), text(g.phone()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return List.of(p.name(), p.className(), birth, family);
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    /** Separated by semicolons, as Excel opens it in Russia; an apostrophe before what would be a formula. */
    private static byte[] csv(List<List<String>> rows) {
        String text = rows.stream()
                .map(row -> row.stream().map(PeopleSheet::quoted).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String value) {
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }

    private byte[] workbook(List<List<String>> rows) {
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle asText = book.createCellStyle();
            asText.setDataFormat(book.createDataFormat().getFormat("@"));
            CellStyle heading = book.createCellStyle();
            Font bold = book.createFont();
            bold.setBold(true);
            heading.setFont(bold);
            SXSSFSheet sheet = book.createSheet(words.sheet());
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(i), rows.get(i), i == 0 ? heading : asText);
            }
            for (int i = 0; i < rows.get(0).size(); i++) {
                sheet.setColumnWidth(i, WIDTH);
            }
            sheet.createFreezePane(0, 1);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Row row, List<String> values, CellStyle style) {
        for (int i = 0; i < values.size(); i++) {
            row.createCell(i).setCellValue(values.get(i));
            row.getCell(i).setCellStyle(style);
        }
    }
}
