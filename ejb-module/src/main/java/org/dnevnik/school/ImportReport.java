package org.dnevnik.school;

import java.util.List;

/**
 * What an import would do or did. With a fault nothing is done at all.
 *
 * @param changes     what is created, changed and left alone, by kind of thing
 * @param differences what is there already and will be another, the first of them
 * @param faults      what keeps the import from happening
 * @param notes       what was repaired silently would be a lie: blanks, look-alike letters and the like
 */
public record ImportReport(List<Change> changes, List<Difference> differences, List<Fault> faults, List<Fault> notes) {

    public ImportReport {
        changes = List.copyOf(changes);
        differences = List.copyOf(differences);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** Of an import that creates and leaves alone. */
    public ImportReport(List<Change> changes, List<Fault> faults, List<Fault> notes) {
        this(changes, List.of(), faults, notes);
    }

    /**
     * @param what key of the thing's name: {@code school.import.pupils}
     */
    public record Change(String what, int created, int changed, int unchanged) {}

    /**
     * One value that becomes another.
     *
     * @param person id; 0 for a thing that is no person
     * @param name   of the person or thing
     * @param column heading of the value
     * @param before empty for none
     */
    public record Difference(long person, String name, String column, String before, String after) {}

    public boolean isClean() {
        return faults.isEmpty();
    }

    /** Whether applying it would change nothing. */
    public boolean isEmpty() {
        return changes.stream().allMatch(c -> c.created() == 0 && c.changed() == 0);
    }
}
