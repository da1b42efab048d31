package org.dnevnik.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;
import org.junit.jupiter.api.Test;

class SheetBookTest {

    @Test
    void numbersAreNumbersAndWhatLooksLikeAFormulaIsText() throws IOException {
        Texts texts = Texts.in(Texts.RUSSIAN);
        Sheet sheet = new Sheet(
                "Отчёт",
                "5А: 1 четверть / год",
                List.of(Column.name("Ученик"), Column.figure("Средний"), Column.upright("Алгебра")),
                List.of(Row.of(List.of(
                        Cell.text("=cmd|' /C calc'!A0"),
                        Cell.number(new BigDecimal("4.50"), texts),
                        Cell.mark("н/а")))),
                List.of("+примечание"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(SheetBook.of(List.of(sheet, sheet))))) {
            assertEquals(2, book.getNumberOfSheets());
            XSSFCell name = book.getSheetAt(0).getRow(SheetBook.HEAD + 1).getCell(0);
            assertEquals(CellType.STRING, name.getCellType());
            assertTrue(name.getCellStyle().getQuotePrefixed());
            XSSFCell average = book.getSheetAt(0).getRow(SheetBook.HEAD + 1).getCell(1);
            assertEquals(4.5, average.getNumericCellValue());
            assertEquals(
                    "н/а",
                    book.getSheetAt(1).getRow(SheetBook.HEAD + 1).getCell(2).getStringCellValue());
        }
    }
}
