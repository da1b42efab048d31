package org.dnevnik.school;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the known sheets of a workbook; formulas by the value that was saved with them, dates as dates. */
final class WorkbookSource {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private WorkbookSource() {}

    static List<SourceTable> read(ImportFile file, Findings findings) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
            return tables(file.name(), book, findings);
        } catch (IOException
                | POIXMLException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException e) {
            findings.fault(file.name(), "damaged"); // cut short, a bomb, or something else under this name
            return List.of();
        }
    }

    private static List<SourceTable> tables(String file, XSSFWorkbook book, Findings findings) {
        List<SourceTable> tables = new ArrayList<>();
        for (Sheet sheet : book) {
            if (TableKind.ofSheet(sheet.getSheetName()).isPresent()) {
                if (sheet.getLastRowNum() > MOST_ROWS) {
                    findings.fault(file, "tooManyRows", Integer.toString(MOST_ROWS));
                } else {
                    tables.add(table(file, sheet));
                }
            }
        }
        for (TableKind kind : TableKind.values()) {
            if (tables.stream().noneMatch(t -> TableKind.ofSheet(t.sheet()).orElseThrow() == kind)) {
                findings.fault(file, "sheetMissing", kind.sheet());
            }
        }
        return tables;
    }

    private static SourceTable table(String file, Sheet sheet) {
        List<String> columns = new ArrayList<>();
        List<SourceRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (columns.isEmpty()) {
                for (int i = 0; i < Math.min(row.getLastCellNum(), MOST_COLUMNS); i++) {
                    columns.add(text(row.getCell(i)).strip());
                }
            } else {
                Map<String, String> cells = cells(columns, row);
                if (cells.values().stream().anyMatch(c -> !c.isBlank())) {
                    rows.add(new SourceRow(file, sheet.getSheetName(), row.getRowNum() + 1, cells));
                }
            }
        }
        return new SourceTable(file, sheet.getSheetName(), columns, rows);
    }

    private static Map<String, String> cells(List<String> columns, Row row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), text(row.getCell(i)));
        }
        return cells;
    }

    private static String text(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? DAY.format(cell.getLocalDateTimeCellValue())
                        : new DataFormatter().formatRawCellContents(cell.getNumericCellValue(), 0, "General");
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            default -> "";
        };
    }
}
