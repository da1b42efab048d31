package org.dnevnik.school;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.RecordFormatException;

/** Reads the sheets of a workbook. */
final class WorkbookSource {

    private WorkbookSource() {}

    static List<RawTable> read(ImportFile file, Findings findings) {
        try (Workbook book = Workbooks.open(file)) {
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
        } catch (UnreadableBook e) {
            findings.unreadable(file.name(), e.fault());
        } catch (IOException
                | POIXMLException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException e) { // what is spoilt shows late
            findings.unreadable(file.name(), BookFault.DAMAGED);
        }
        return List.of();
    }
}
