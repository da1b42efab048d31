package org.dnevnik.school;

import static org.dnevnik.school.OneSchool.classes;
import static org.dnevnik.school.OneSchool.faults;
import static org.dnevnik.school.OneSchool.notes;
import static org.dnevnik.school.OneSchool.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Workbooks as offices send them: Excel's dates, numbers, joined and hidden cells; and files that only pretend to be workbooks. */
class OfficeBookTest {

    private static final String[] HEAD = {"Класс", "Фамилия", "Имя", "Дата рождения", "СНИЛС"};
    private static final String PUPIL = "1А Иванова Анна 2019-02-01 11223344595";

    @Test
    void datesAndNumbersOfExcelAreRead() {
        comesIn(book(new XSSFWorkbook(), row -> {
            CellStyle date = row.getSheet().getWorkbook().createCellStyle();
            date.setDataFormat((short) 14);
            row.createCell(3).setCellValue(LocalDate.of(2019, 2, 1));
            row.getCell(3).setCellStyle(date);
            row.createCell(4).setCellValue(11_223_344_595d);
        }));
    }

    @Test
    void datesOfAMacintoshAreRead() {
        XSSFWorkbook book = new XSSFWorkbook();
        book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        comesIn(book(book, row -> {
            CellStyle date = row.getSheet().getWorkbook().createCellStyle();
            date.setDataFormat((short) 14);
            row.createCell(3).setCellValue(LocalDate.of(2019, 2, 1));
            row.getCell(3).setCellStyle(date);
        }));
    }

    @Test
    void anOldWorkbookUnderTheNewNameIsRead() {
        comesIn(book(new HSSFWorkbook(), row -> {}));
    }

    @Test
    void aValueOfAFormulaIsReadAsSaved() {
        comesIn(book(new XSSFWorkbook(), row -> {
            row.createCell(2).setCellFormula("CONCATENATE(\"Ан\",\"на\")");
            row.getSheet()
                    .getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateAll();
        }));
    }

    @Test
    void aFormulaThatFailedIsTold() {
        byte[] book = book(new XSSFWorkbook(), row -> {
            row.createCell(3).setCellFormula("1/0");
            row.getSheet()
                    .getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateAll();
        });
        opened(school ->
                assertEquals(List.of("2 Дата рождения formulaFailed"), faults(school.load(classes(), xlsx(book)))));
    }

    @Test
    void aClassJoinedOverItsPupilsStandsForEach() {
        byte[] book = book(new XSSFWorkbook(), row -> {
            Row second = row.getSheet().createRow(2);
            fill(second, "", "Петров", "Пётр", "03.04.2019", "");
            row.getSheet().addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        });
        opened(school -> {
            assertEquals(List.of("0 rowsJoined"), notes(school.load(classes(), xlsx(book))));
            assertEquals(List.of(PUPIL, "1А Петров Пётр 2019-04-03"), school.pupils());
        });
    }

    @Test
    void hiddenRowsAndSheetsAreReadAndThatIsTold() {
        byte[] rows = book(new XSSFWorkbook(), row -> row.setZeroHeight(true));
        XSSFWorkbook hiding = new XSSFWorkbook();
        hiding.createSheet("Титул").createRow(0).createCell(0).setCellValue("Школа № 1");
        byte[] sheet = book(hiding, row -> row.getSheet().getWorkbook().setSheetHidden(1, true));
        opened(school -> assertEquals(List.of("0 rowsHidden"), notes(school.look(classes(), xlsx(rows)))));
        opened(school -> {
            assertEquals(List.of("0 sheetHidden", "0 sheetIgnored"), notes(school.load(classes(), xlsx(sheet))));
            assertEquals(List.of(PUPIL), school.pupils());
        });
    }

    @Test
    void headingsOnTwoLinesBelowATitleAreUnderstood() {
        XSSFWorkbook book = new XSSFWorkbook();
        Sheet sheet = book.createSheet("Лист1");
        fill(sheet.createRow(0), "Родители учеников", "", "", "", "", "");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
        fill(sheet.createRow(1), "ФИО родителя", "Родство", "Дата рождения", "Ребёнок", "", "");
        fill(sheet.createRow(2), "", "", "", "Фамилия", "Имя", "Класс");
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 3, 5));
        fill(sheet.createRow(3), "Иванова Ольга Петровна", "мать", "01.02.1988", "Иванова", "Анна", "1А");
        byte[] pupils = book(new XSSFWorkbook(), row -> {});
        opened(school -> {
            school.load(classes(), xlsx(pupils));
            ImportReport report = school.load(new ImportFile("родители.xlsx", bytes(book)));
            assertEquals(List.of(), faults(report));
            assertEquals(
                    1,
                    report.changes().stream()
                            .filter(c -> c.what().endsWith("guardians"))
                            .findFirst()
                            .orElseThrow()
                            .created());
        });
    }

    @Test
    void whatOnlyPretendsToBeAWorkbookIsToldForWhatItIs() {
        refused("password", protectedBook());
        refused("password", protectedOldBook());
        refused("openDocument", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"));
        refused("noWorkbook", zip("word/document.xml", "<document/>"));
        refused("noWorkbook", "<html><table></table></html>".getBytes(StandardCharsets.UTF_8));
        refused("noWorkbook", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        refused("damaged", new byte[] {'P', 'K', 3, 4, 0, 0});
        refused("damaged", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
        refused(
                "damaged",
                zip("xl/workbook.xml", "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w>&x;</w>"));
    }

    @Test
    void entitiesInASheetAreNotRead() {
        byte[] book = book(new XSSFWorkbook(), row -> {});
        byte[] hostile = replaced(
                book,
                "xl/sharedStrings.xml",
                text -> text.replaceFirst("<sst ", "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><sst ")
                        .replace("Иванова", "&x;"));
        refused("damaged", hostile);
    }

    @Test
    void aBombAndAHundredThousandRowsAreRefusedAtOnce() throws IOException {
        refused("unpacksTooLarge", zip("xl/workbook.xml", " ".repeat(70 * 1024 * 1024)));
        refused("unpacksTooLarge", zip("xl/worksheets/sheet1.xml", "<row>" + "<c/>".repeat(160_000)));
        try (SXSSFWorkbook book = new SXSSFWorkbook(50)) {
            Sheet sheet = book.createSheet("Ученики");
            for (int i = 0; i < 100_000; i++) {
                fill(sheet.createRow(i), HEAD);
            }
            refused("tooManyRows", bytes(book));
        }
    }

    @Test
    void emptyAndWideSheetsAreRead() {
        byte[] wide = book(new XSSFWorkbook(), row -> row.createCell(16_000).setCellValue("x"));
        opened(school -> assertEquals(List.of(), faults(school.load(classes(), xlsx(wide)))));
        XSSFWorkbook empty = new XSSFWorkbook();
        empty.createSheet("Ученики");
        refused("noTable", bytes(empty));
    }

    private static void refused(String fault, byte[] content) {
        opened(school -> {
            ImportReport report = assertTimeout(Duration.ofSeconds(10), () -> school.load(classes(), xlsx(content)));
            assertEquals(List.of("0 " + fault), faults(report));
            assertEquals(0, school.count("school.edu_group WHERE school = 940001"));
        });
    }

    private static void comesIn(byte[] book) {
        opened(school -> {
            ImportReport report = school.load(classes(), xlsx(book));
            assertEquals(List.of(), faults(report));
            assertEquals(List.of(PUPIL), school.pupils());
        });
    }

    private static ImportFile xlsx(byte[] content) {
        return new ImportFile("ученики.xlsx", content);
    }

    /**
     * A workbook with one pupil.
     *
     * @param change is told the pupil's row
     */
    private static byte[] book(Workbook book, Consumer<Row> change) {
        Sheet sheet = book.createSheet("Ученики");
        fill(sheet.createRow(0), HEAD);
        Row row = sheet.createRow(1);
        fill(row, "1А", "Иванова", "Анна", "01.02.2019", "112-233-445 95");
        change.accept(row);
        return bytes(book);
    }

    private static void fill(Row row, String... values) {
        for (int i = 0; i < values.length; i++) {
            row.createCell(i).setCellValue(values[i]);
        }
    }

    private static byte[] bytes(Workbook book) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] protectedBook() {
        try (POIFSFileSystem system = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor lock = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            lock.confirmPassword("secret");
            try (OutputStream inside = lock.getDataStream(system)) {
                inside.write(book(new XSSFWorkbook(), row -> {}));
            }
            system.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] protectedOldBook() {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return book(new HSSFWorkbook(), row -> {});
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] zip(String name, String content) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] replaced(byte[] book, String part, java.util.function.UnaryOperator<String> change) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                var read = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(book))) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (ZipEntry entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                    byte[] content = read.readAllBytes();
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(
                            entry.getName().equals(part)
                                    ? change.apply(new String(content, StandardCharsets.UTF_8))
                                            .getBytes(StandardCharsets.UTF_8)
                                    : content);
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
