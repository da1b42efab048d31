package org.dnevnik.school;

import java.util.ArrayList;
import java.util.List;

/** Collects what an import finds wrong and what it repaired; bounded, because nobody reads ten thousand faults. */
final class Findings {

    private static final int ENOUGH = 500;
    private static final String PREFIX = "school.import.fault.";

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> notes = new ArrayList<>();
    private int unseenFaults;
    private int unseenNotes;

    void fault(String file, String key, String... args) {
        fault(new Fault(file, "", 0, "", PREFIX + key, List.of(args)));
    }

    void fault(SourceRow row, String column, String key, String... args) {
        fault(row.fault(column, PREFIX + key, args));
    }

    void fault(RawTable table, String key, String... args) {
        fault(new Fault(table.file(), table.sheet(), 0, "", PREFIX + key, List.of(args)));
    }

    /** @param line as the reader's program counts, from 1 */
    void fault(RawTable table, int line, String key) {
        fault(new Fault(table.file(), table.sheet(), line, "", PREFIX + key, List.of()));
    }

    void unreadable(String file, BookFault fault) {
        fault(new Fault(file, "", 0, "", fault.key(), List.of(Integer.toString(PackedBook.MOST_ROWS))));
    }

    void note(SourceRow row, String column, String key, String... args) {
        note(row.fault(column, PREFIX + key, args));
    }

    void note(RawTable table, String key, String... args) {
        note(new Fault(table.file(), table.sheet(), 0, "", PREFIX + key, List.of(args)));
    }

    private void note(Fault note) {
        if (notes.size() < ENOUGH) {
            notes.add(note);
        } else {
            unseenNotes++;
        }
    }

    private void fault(Fault fault) {
        if (faults.size() < ENOUGH) {
            faults.add(fault);
        } else {
            unseenFaults++;
        }
    }

    boolean isClean() {
        return faults.isEmpty();
    }

    ImportReport report(List<ImportReport.Change> changes, List<ImportReport.Difference> differences) {
        return new ImportReport(changes, differences, told(faults, unseenFaults), told(notes, unseenNotes));
    }

    private static List<Fault> told(List<Fault> found, int unseen) {
        List<Fault> told = new ArrayList<>(found);
        if (unseen > 0) {
            told.add(new Fault("", "", 0, "", "school.import.more", List.of(Integer.toString(unseen))));
        }
        return told;
    }
}
