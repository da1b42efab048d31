package org.dnevnik.school;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Opens the workbooks of Excel, of the present format and of that before 2007, by what they are and not by what they are called. */
public final class Workbooks {

    private Workbooks() {}

    /** Whether it is, or pretends to be, a workbook. */
    public static boolean looksLikeOne(ImportFile file) {
        return isPacked(file) || isBinary(file);
    }

    /** What is made of an open workbook. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Workbook book) throws UnreadableBook;
    }

    /**
     * Reads it in bounded time and memory, and closes it.
     *
     * @throws UnreadableBook if it is none, is spoilt, protected, or larger than it seems
     */
    public static <T> T read(ImportFile file, Reading<T> reading) throws UnreadableBook {
        try (Workbook book = open(file)) {
            return reading.of(book);
        } catch (IOException
                | POIXMLException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException e) { // what is spoilt shows late
            throw new UnreadableBook(BookFault.DAMAGED);
        }
    }

    private static Workbook open(ImportFile file) throws UnreadableBook {
        try {
            if (isBinary(file)) {
                return binary(file);
            }
            if (!isPacked(file)) {
                throw new UnreadableBook(BookFault.NO_WORKBOOK);
            }
            PackedBook.check(file.content());
            return new XSSFWorkbook(new ByteArrayInputStream(file.content()));
        } catch (EncryptedDocumentException e) {
            throw new UnreadableBook(BookFault.PASSWORD);
        } catch (OldExcelFormatException e) {
            throw new UnreadableBook(BookFault.TOO_OLD);
        } catch (IOException
                | POIXMLException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | NullPointerException
                | ClassCastException
                | NoSuchElementException
                | UnsupportedOperationException e) { // POI throws whatever comes when a file is spoilt
            throw new UnreadableBook(BookFault.DAMAGED);
        }
    }

    private static Workbook binary(ImportFile file) throws IOException, UnreadableBook {
        POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(file.content()));
        if (system.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
            system.close();
            throw new UnreadableBook(BookFault.PASSWORD);
        }
        return new HSSFWorkbook(system.getRoot(), false);
    }

    private static boolean isPacked(ImportFile file) {
        return file.begins('P', 'K');
    }

    private static boolean isBinary(ImportFile file) {
        return file.begins(0xD0, 0xCF, 0x11, 0xE0) || file.begins(0x09, 0x08) || file.begins(0x09, 0x04);
    }
}
