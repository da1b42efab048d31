package org.dnevnik.school;

import java.util.ArrayList;
import java.util.List;

/** Collects what an import finds wrong and what it repaired; bounded, because nobody reads ten thousand faults. */
final class Findings {

    private static final int ENOUGH = 500;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> notes = new ArrayList<>();

    void fault(String file, String key, String... args) {
        fault(new Fault(file, "", 0, "", PREFIX + key, List.of(args)));
    }

    void fault(SourceRow row, String column, String key, String... args) {
        fault(row.fault(column, PREFIX + key, args));
    }

    void note(SourceRow row, String column, String key, String... args) {
        if (notes.size() < ENOUGH) {
            notes.add(row.fault(column, PREFIX + key, args));
        }
    }

    private void fault(Fault fault) {
        if (faults.size() < ENOUGH) {
            faults.add(fault);
        }
    }

    private static final String PREFIX = "school.import.fault.";

    boolean isClean() {
        return faults.isEmpty();
    }

    ImportReport report(List<ImportReport.Change> changes) {
        return new ImportReport(changes, faults, notes);
    }
}
