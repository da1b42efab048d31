package org.dnevnik.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dnevnik.school.Fault;
import org.dnevnik.school.ImportFile;
import org.junit.jupiter.api.Test;

class ChartReaderTest {

    private static final String[] HEAD = {"День", "№", "5 «А»", "5Б"};

    @Test
    void aDayStandsForAllItsLines() {
        List<Placed> lessons = lessons(
                HEAD,
                new Object[] {"Понедельник", 1, "Математика", "История"},
                new Object[] {"", 2, "", "Биология"},
                new Object[] {"Вт", 1, "Химия", "-"});
        assertEquals(
                List.of("1 1 [5А] Математика", "1 1 [5Б] История", "1 2 [5Б] Биология", "2 1 [5А] Химия"),
                lessons.stream()
                        .map(l -> l.weekday() + " " + l.number() + " " + l.sets() + " " + l.subject())
                        .toList());
    }

    @Test
    void teacherAndRoomAreFoundInTheCell() {
        Placed lesson = lessons(HEAD, new Object[] {"Понедельник", 1, "Математика\nИванова А.П., каб. 12", ""})
                .get(0);
        assertEquals("Математика", lesson.subject());
        assertEquals(List.of("Иванова А.П."), lesson.teachers());
        assertEquals("12", lesson.room());
    }

    @Test
    void aColumnBehindAClassHasItsRooms() {
        List<Placed> lessons = lessons(
                new String[] {"День", "№", "5А", "каб.", "5Б", ""},
                new Object[] {"Понедельник", "1", "Математика", 12, "История", 14});
        assertEquals(List.of("12", "14"), lessons.stream().map(Placed::room).toList());
    }

    @Test
    void aStrokePartsTheHalvesOfAClass() {
        List<Placed> lessons = lessons(HEAD, new Object[] {"Понедельник", 1, "Английский язык / Информатика", ""});
        assertEquals(
                List.of("[5А-1] Английский язык", "[5А-2] Информатика"),
                lessons.stream().map(l -> l.sets() + " " + l.subject()).toList());
    }

    @Test
    void whatIsNoChartIsTold() {
        assertEquals("timetable.import.noChart", fault(book(new String[] {"Фамилия", "Имя"}, new Object[] {"А", "Б"})));
        assertEquals("school.import.fault.damaged", fault(new byte[] {'P', 'K', 3, 4}));
        assertEquals("timetable.import.otherContent", fault("html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static List<Placed> lessons(String[] head, Object[]... rows) {
        ReadTimetable read = TimetableFile.read(new ImportFile("chart.xlsx", book(head, rows)));
        assertEquals(List.of(), read.faults());
        return read.lessons();
    }

    private static String fault(byte[] content) {
        return TimetableFile.read(new ImportFile("chart.xlsx", content)).faults().stream()
                .map(Fault::key)
                .findFirst()
                .orElse("none");
    }

    private static byte[] book(String[] head, Object[]... rows) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("Расписание");
            sheet.createRow(0).createCell(0).setCellValue("Утверждаю. Расписание уроков");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            fill(sheet.createRow(1), head);
            for (int i = 0; i < rows.length; i++) {
                fill(sheet.createRow(i + 2), rows[i]);
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Row row, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Integer number) {
                row.createCell(i).setCellValue(number);
            } else {
                row.createCell(i).setCellValue(String.valueOf(values[i]));
            }
        }
    }
}
