package org.dnevnik.school;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a sheet as text: dates as dates, formulas by the value that was saved with them. What is hidden is read like the rest, for a
 * filter that was left on must not lose anybody. A cell joined over several rows stands for each of them.
 */
final class SheetCells {

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_JOINED = 20_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final String file;
    private final Sheet sheet;
    private final DataFormatter numbers = new DataFormatter();
    private final Map<CellAddress, RawTable.Cell> joined = new HashMap<>();

    SheetCells(String file, Sheet sheet) {
        this.file = file;
        this.sheet = sheet;
    }

    RawTable read(Findings findings, boolean hidden) {
        join();
        List<RawTable.Line> lines = new ArrayList<>();
        int unseen = 0;
        for (Row row : sheet) {
            RawTable.Line line = line(row);
            if (!line.isBlank()) {
                lines.add(line);
                unseen += row.getZeroHeight() ? 1 : 0;
            }
        }
        RawTable table = new RawTable(file, sheet.getSheetName(), lines);
        if (hidden && !lines.isEmpty()) {
            findings.note(table, "sheetHidden");
        } else if (unseen > 0) {
            findings.note(table, "rowsHidden", Integer.toString(unseen));
        }
        if (joined.values().stream().anyMatch(c -> c.trouble() == null)) {
            findings.note(table, "rowsJoined");
        }
        return table;
    }

    private void join() {
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            Row first = sheet.getRow(range.getFirstRow());
            RawTable.Cell value = cell(first == null ? null : first.getCell(range.getFirstColumn()));
            for (CellAddress at : range) {
                if (joined.size() > MOST_JOINED) {
                    return;
                }
                boolean below = at.getColumn() == range.getFirstColumn();
                if (!below || at.getRow() != range.getFirstRow()) {
                    joined.put(at, below ? value : new RawTable.Cell(value.text(), CellTrouble.MERGED));
                }
            }
        }
    }

    private RawTable.Line line(Row row) {
        List<RawTable.Cell> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getLastCellNum(), MOST_COLUMNS); i++) {
            RawTable.Cell instead = joined.get(new CellAddress(row.getRowNum(), i));
            cells.add(instead == null ? cell(row.getCell(i)) : instead);
        }
        return new RawTable.Line(row.getRowNum() + 1, cells);
    }

    private RawTable.Cell cell(@Nullable Cell cell) {
        if (cell == null) {
            return RawTable.Cell.EMPTY;
        }
        boolean formula = cell.getCellType() == CellType.FORMULA;
        if (formula && isUnsaved(cell)) {
            return new RawTable.Cell("", CellTrouble.FORMULA_UNSAVED);
        }
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> new RawTable.Cell(number(cell), null);
            case STRING -> new RawTable.Cell(cell.getRichStringCellValue().getString(), null);
            case BOOLEAN -> new RawTable.Cell(Boolean.toString(cell.getBooleanCellValue()), null);
            case ERROR -> new RawTable.Cell("", CellTrouble.FORMULA_FAILED);
            default -> RawTable.Cell.EMPTY;
        };
    }

    private static boolean isUnsaved(Cell cell) {
        return cell instanceof XSSFCell saved
                && cell.getCachedFormulaResultType() == CellType.NUMERIC
                && (saved.getRawValue() == null || saved.getRawValue().isEmpty());
    }

    private String number(Cell cell) {
        return DateUtil.isCellDateFormatted(cell)
                ? DAY.format(cell.getLocalDateTimeCellValue())
                : numbers.formatRawCellContents(cell.getNumericCellValue(), 0, "General");
    }
}
