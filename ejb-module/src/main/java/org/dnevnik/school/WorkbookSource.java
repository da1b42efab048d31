package org.dnevnik.school;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Reads the sheets of a workbook. */
final class WorkbookSource {

    private WorkbookSource() {}

    static List<RawTable> read(ImportFile file, Findings findings) {
        try {
            return Workbooks.read(file, book -> tables(file, book, findings));
        } catch (UnreadableBook e) {
            findings.unreadable(file.name(), e.fault());
            return List.of();
        }
    }

    private static List<RawTable> tables(ImportFile file, Workbook book, Findings findings) throws UnreadableBook {
        List<RawTable> tables = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            Sheet sheet = book.getSheetAt(i);
            if (sheet.getLastRowNum() > PackedBook.MOST_ROWS) {
                throw new UnreadableBook(BookFault.TOO_MANY_ROWS);
            }
            boolean hidden = book.isSheetHidden(i) || book.isSheetVeryHidden(i);
            RawTable table = new SheetCells(file.name(), sheet).read(findings, hidden);
            if (!table.lines().isEmpty()) {
                tables.add(table);
            }
        }
        return tables;
    }
}
