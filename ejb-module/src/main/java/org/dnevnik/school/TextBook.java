package org.dnevnik.school;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes tables of text as a workbook: every cell is marked as text, so that what looks like a formula is none, however it is opened. */
public final class TextBook {

    private static final int NARROW = 10;
    private static final int WIDE = 60;
    private static final int LONGEST_CELL = 30_000;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle plain = book.createCellStyle();
    private final CellStyle bold = book.createCellStyle();

    private TextBook() {
        plain.setDataFormat(book.createDataFormat().getFormat("@"));
        plain.setQuotePrefixed(true);
        plain.setWrapText(true);
        plain.setVerticalAlignment(VerticalAlignment.TOP);
        bold.cloneStyleFrom(plain);
        Font font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
    }

    /** A sheet; the first row has the headings. */
    public record Table(String name, List<List<String>> rows) {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    public static byte[] of(List<Table> tables) {
        TextBook text = new TextBook();
        try (XSSFWorkbook book = text.book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            tables.forEach(text::sheet);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(Table table) {
        Sheet sheet = book.createSheet(table.name());
        for (List<String> told : table.rows()) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (int i = 0; i < told.size(); i++) {
                String text = told.get(i);
                Cell cell = row.createCell(i);
                cell.setCellStyle(row.getRowNum() == 0 ? bold : plain);
                cell.setCellValue(text.substring(0, Math.min(text.length(), LONGEST_CELL)));
                int width = Math.min(WIDE, Math.max(NARROW, text.length() + 2)) * 256;
                sheet.setColumnWidth(i, Math.max(width, row.getRowNum() == 0 ? 0 : sheet.getColumnWidth(i)));
            }
        }
        sheet.createFreezePane(0, 1);
    }
}
