package org.dnevnik.school;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.school.view.ListedPerson;
import org.dnevnik.school.view.PeopleKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people are called or write about themselves harms no file that leaves the school, and arrives in it whole. */
class HostileNamesTest {

    private static final PeopleSheet.Words WORDS =
            new PeopleSheet.Words("Сотрудники", "Имя", "Дата", "Класс", "Должность", "Родители", "Телефон", "Почта");

    /** Formulas, also behind signs that nobody sees; quotes, breaks and separators; a name that runs the other way; a very long one. */
    static List<String> names() {
        return List.of(
                "=cmd|'/c calc'!A0",
                "+7 900 000-00-00",
                "-2+3",
                "@SUM(1;2)",
                " =1+1",
                "\u200B=1+1",
                "\u202E=HYPERLINK(\"http://example.org\")",
                "\uFF1D1+1",
                "\t=1+1",
                "Иванова \"Аня\"; Анна",
                "Иванова\nАнна\r\nПетровна",
                "\u202Eаннавани\u202C Анна",
                "<script>alert(1)</script>",
                "Очень".repeat(4_000));
    }

    @ParameterizedTest
    @MethodSource("names")
    void textIsReadBackAsItWasAndNoProgramTakesItForAFormula(String name) throws IOException {
        String csv = new String(sheet(name, PeopleSheet.Format.CSV), StandardCharsets.UTF_8).substring(1);
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
        try (CSVParser parser = format.parse(new StringReader(csv))) {
            CSVRecord row = parser.getRecords().get(1);
            assertEquals(4, row.size());
            String read = row.get(0);
            assertTrue(read.equals(name) || read.equals("'" + name), read);
            assertFalse("=+-@\uFF1D".indexOf(visible(read)) >= 0, read);
        }
    }

    private static int visible(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT)
                .findFirst()
                .orElse(' ');
    }

    @ParameterizedTest
    @MethodSource("names")
    void aCellOfAWorkbookIsTextAndMarkedAsText(String name) throws IOException {
        byte[] file = sheet(name, PeopleSheet.Format.XLSX);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            Cell cell = sheet.getRow(1).getCell(0);
            assertEquals(CellType.STRING, cell.getCellType());
            assertTrue(cell.getCellStyle().getQuotePrefixed());
            assertEquals(name.replace("\r\n", "\n"), cell.getStringCellValue().replace("\r\n", "\n"));
        }
    }

    @Test
    void anEmptyTableIsItsHeadingsAlone() {
        assertArrayEquals(
                "\uFEFF\"Имя\";\"Должность\";\"Телефон\";\"Почта\"\r\n".getBytes(StandardCharsets.UTF_8),
                new PeopleSheet(PeopleKind.STAFF, WORDS).of(List.of(), PeopleSheet.Format.CSV));
    }

    private static byte[] sheet(String name, PeopleSheet.Format format) {
        ListedPerson person =
                new ListedPerson(1, name, null, null, "", name, null, null, List.of(), List.of(), ListKey.START);
        return new PeopleSheet(PeopleKind.STAFF, WORDS).of(List.of(person), format);
    }
}
