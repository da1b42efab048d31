package org.dnevnik.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dnevnik.exchange.view.RosterQuery;
import org.dnevnik.exchange.view.RosterTable;

/**
 * The CSV package of OneRoster 1.2: a manifest and a file for each table, everything anew ({@code bulk}). The same school gives the same
 * bytes.
 */
final class RosterPackage {

    /** By RFC 4180, as the specification demands. */
    private static final CSVFormat CSV = CSVFormat.RFC4180;

    private static final String SYSTEM = "Dnevnik";

    private RosterPackage() {}

    static void write(RosterQuery school, long id, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            entry(zip, "manifest.csv", RosterPackage::manifest);
            for (RosterTable table : RosterTable.told()) {
                entry(zip, table.file() + ".csv", csv -> {
                    csv.printRecord(table.header());
                    school.each(table, id, csv::printRecord);
                });
            }
        }
    }

    private static void manifest(CSVPrinter csv) throws IOException {
        csv.printRecord("propertyName", "value");
        csv.printRecord("manifest.version", "1.0");
        csv.printRecord("oneroster.version", "1.2");
        for (RosterTable table : RosterTable.values()) {
            csv.printRecord("file." + table.file(), table.isTold() ? "bulk" : "absent");
        }
        csv.printRecord("source.systemName", SYSTEM);
        csv.printRecord("source.systemCode", "dnevnik");
    }

    /** Writes the lines of a file. */
    @FunctionalInterface
    private interface Lines {
        void to(CSVPrinter csv) throws IOException;
    }

    private static void entry(ZipOutputStream zip, String name, Lines lines) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), CSV);
        lines.to(csv);
        csv.flush();
        zip.closeEntry();
    }
}
