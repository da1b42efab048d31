package org.dnevnik.school;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Opens a OneRoster package (CSV binding, 1.1 and 1.2) in bounded memory; a file that the manifest calls absent is not read. */
final class RosterFiles {

    private static final String MANIFEST = "manifest.csv";
    private static final int MOST_FILES = 60;
    private static final int MOST_ROWS = 200_000;
    private static final int LARGEST = 48 * 1024 * 1024;

    /** Bytes, unpacked, of files that are passed over: marks of a year are, and what unpacks to more was made to keep us busy. */
    private static final long MOST_PASSED = 256L * 1024 * 1024;

    private static final int LONGEST_ID = 255;
    private static final Set<String> READ =
            Set.of("orgs", "academicSessions", "courses", "classes", "users", "roles", "enrollments", "demographics");
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final ImportFile file;
    private final Findings findings;
    private final Map<String, List<RosterLine>> lines = new HashMap<>();
    private final Map<String, String> manifest = new LinkedHashMap<>();
    private int left = LARGEST;
    private long toPass = MOST_PASSED;

    private RosterFiles(ImportFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Whether a packed file is such a package: a workbook has no manifest of this name. */
    static boolean isOne(ImportFile file) {
        if (!file.begins('P', 'K')) {
            return false;
        }
        try (ZipInputStream zip = zip(file)) {
            int seen = 0;
            long toPass = MOST_PASSED;
            for (ZipEntry e = zip.getNextEntry(); e != null && seen++ < MOST_FILES; e = zip.getNextEntry()) {
                if (e.getName().equals(MANIFEST)) {
                    return true;
                }
                toPass = passed(zip, toPass);
            }
            return false;
        } catch (IOException | IllegalArgumentException | TooLarge e) {
            return false;
        }
    }

    /**
     * The next entry is only found by unpacking this one.
     *
     * @return how much may still be passed over
     */
    private static long passed(ZipInputStream zip, long most) throws IOException, TooLarge {
        long left = most;
        for (long step = zip.skip(left + 1); step > 0; step = zip.skip(left + 1)) {
            left -= step;
            if (left < 0) {
                throw new TooLarge();
            }
        }
        return left;
    }

    /** What could be read; the rest are faults. */
    static RosterFiles read(ImportFile file, Findings findings) {
        RosterFiles files = new RosterFiles(file, findings);
        try (ZipInputStream zip = zip(file)) {
            int seen = 0;
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (++seen > MOST_FILES) {
                    throw new TooLarge();
                }
                files.entry(e.getName(), zip);
            }
            files.judge();
        } catch (TooLarge e) {
            findings.fault(file.name(), "rosterTooLarge");
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            findings.fault(file.name(), "rosterDamaged");
        }
        return files;
    }

    private static ZipInputStream zip(ImportFile file) {
        return new ZipInputStream(new ByteArrayInputStream(file.content()), StandardCharsets.UTF_8);
    }

    List<RosterLine> lines(String table) {
        return isTold(table) ? lines.getOrDefault(table, List.of()) : List.of();
    }

    /** Whether the manifest tells only of what has changed. */
    boolean isDelta(String table) {
        return mode(table).equals("delta");
    }

    boolean isTold(String table) {
        return !mode(table).equals("absent");
    }

    private String mode(String table) {
        return manifest.getOrDefault("file." + table, "absent");
    }

    private void entry(String name, ZipInputStream zip) throws IOException, TooLarge {
        String table = name.endsWith(".csv") ? name.substring(0, name.length() - ".csv".length()) : "";
        if (!name.equals(MANIFEST) && !READ.contains(table)) {
            toPass = passed(zip, toPass);
            return;
        }
        byte[] content = zip.readNBytes(left + 1);
        left -= content.length;
        if (left < 0) {
            throw new TooLarge();
        }
        String text = new ImportFile(name, content).text();
        if (name.equals(MANIFEST)) {
            rows(name, text).forEach(r -> manifest.put(r.cell("propertyName"), r.cell("value")));
        } else {
            lines.put(table, rows(name, text));
        }
    }

    private List<RosterLine> rows(String sheet, String text) throws IOException, TooLarge {
        List<RosterLine> rows = new ArrayList<>();
        List<String> head = List.of();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSV)) {
            for (CSVRecord csv : parser) {
                int number = (int) csv.getRecordNumber();
                if (number == 1) {
                    head = csv.toList();
                } else if (csv.size() > 1) {
                    rows.add(new RosterLine(file.name(), sheet, number, cells(head, csv)));
                }
                if (number > MOST_ROWS) {
                    throw new TooLarge();
                }
            }
        }
        return rows;
    }

    private static Map<String, String> cells(List<String> head, CSVRecord csv) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(head.size(), csv.size()); i++) {
            cells.put(head.get(i).strip(), csv.get(i));
        }
        return cells;
    }

    private void judge() {
        for (String table : READ) {
            if (isTold(table) && !lines.containsKey(table)) {
                findings.fault(file.name(), "rosterFileMissing", table + ".csv");
            }
            Set<String> seen = new HashSet<>();
            for (RosterLine line : lines(table)) {
                if (line.id().isEmpty() || line.id().length() > LONGEST_ID) {
                    findings.fault(line.told(RosterLine.ID), RosterLine.ID, "rosterNoId");
                } else if (!seen.add(line.id())) {
                    findings.fault(line.told(RosterLine.ID), RosterLine.ID, "rosterIdTwice");
                }
            }
        }
    }

    /** More than a school has. */
    private static final class TooLarge extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
