package org.dnevnik.reports.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.reports.web.Sheet.Shape;

/** Sheets as a workbook: numbers are numbers, and every text is marked as text, so that what looks like a formula is none. */
final class SheetBook {

    /** Rows above the heads: the title, of whom it is, and an empty one. */
    static final int HEAD = 3;

    private static final int LETTER = 256;
    private static final int NARROW = 8;
    private static final int WIDE = 44;
    private static final int TURNED = 90;
    private static final int LONGEST_NAME = 31;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle plain = style(false, false);
    private final CellStyle figure = style(true, false);
    private final CellStyle strong = style(false, true);
    private final CellStyle strongFigure = style(true, true);
    private final CellStyle number = number(false);
    private final CellStyle strongNumber = number(true);
    private final CellStyle upright = style(true, true);
    private final CellStyle title = book.createCellStyle();

    private SheetBook() {
        upright.setRotation((short) TURNED);
        Font large = book.createFont();
        large.setBold(true);
        large.setFontHeightInPoints((short) 14);
        title.setFont(large);
        title.setQuotePrefixed(true);
    }

    static byte[] of(List<Sheet> sheets) {
        SheetBook made = new SheetBook();
        try (XSSFWorkbook book = made.book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            sheets.forEach(made::add);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CellStyle style(boolean middle, boolean bold) {
        CellStyle made = book.createCellStyle();
        made.setWrapText(true);
        made.setVerticalAlignment(VerticalAlignment.TOP);
        made.setAlignment(middle ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        made.setBorderBottom(BorderStyle.THIN);
        made.setBorderTop(BorderStyle.THIN);
        made.setBorderLeft(BorderStyle.THIN);
        made.setBorderRight(BorderStyle.THIN);
        made.setQuotePrefixed(true);
        Font font = book.createFont();
        font.setBold(bold);
        made.setFont(font);
        return made;
    }

    private CellStyle number(boolean bold) {
        CellStyle made = style(true, bold);
        made.setQuotePrefixed(false);
        return made;
    }

    private void add(Sheet told) {
        XSSFSheet sheet = book.createSheet(name(told));
        line(sheet, 0, told.title(), title);
        line(sheet, 1, told.about(), plainText());
        XSSFRow heads = sheet.createRow(HEAD);
        for (int i = 0; i < told.columns().size(); i++) {
            Column column = told.columns().get(i);
            XSSFCell cell = heads.createCell(i);
            cell.setCellValue(column.name());
            cell.setCellStyle(column.shape() == Shape.UPRIGHT ? upright : strong);
            sheet.setColumnWidth(i, width(told, i) * LETTER);
        }
        for (Row row : told.rows()) {
            row(sheet.createRow(sheet.getLastRowNum() + 1), row, told.columns());
        }
        int foot = sheet.getLastRowNum() + 2;
        for (String note : told.notes()) {
            line(sheet, foot++, note, plainText());
        }
        print(sheet, told);
    }

    private CellStyle plainText() {
        CellStyle made = book.createCellStyle();
        made.setQuotePrefixed(true);
        return made;
    }

    private static void line(XSSFSheet sheet, int number, String text, CellStyle style) {
        XSSFCell cell = sheet.createRow(number).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private void row(XSSFRow made, Row row, List<Column> columns) {
        for (int i = 0; i < row.cells().size(); i++) {
            Cell told = row.cells().get(i);
            XSSFCell cell = made.createCell(i);
            BigDecimal value = told.number();
            if (value == null) {
                boolean name = columns.get(i).shape() == Shape.NAME;
                cell.setCellStyle(row.strong() ? name ? strong : strongFigure : name ? plain : figure);
                cell.setCellValue(told.text());
            } else {
                cell.setCellStyle(row.strong() ? strongNumber : number);
                cell.setCellValue(value.doubleValue());
            }
        }
    }

    private static int width(Sheet told, int column) {
        int longest = told.rows().stream()
                .mapToInt(r -> r.cells().get(column).text().length())
                .max()
                .orElse(0);
        boolean name = told.columns().get(column).shape() == Shape.NAME;
        int least = name ? told.columns().get(column).name().length() + 2 : NARROW;
        return Math.min(WIDE, Math.max(least, longest + 2));
    }

    /** Names of sheets are short, and no two are alike. */
    private String name(Sheet told) {
        String wished = told.about().isEmpty() ? told.title() : told.about();
        String number = Integer.toString(book.getNumberOfSheets() + 1) + " ";
        String safe = WorkbookUtil.createSafeSheetName(number + wished, ' ');
        return safe.substring(0, Math.min(LONGEST_NAME, safe.length()));
    }

    private static void print(XSSFSheet sheet, Sheet told) {
        sheet.createFreezePane(1, HEAD + 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf((HEAD + 1) + ":" + (HEAD + 1)));
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(told.columns().size() > 8);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
    }
}
