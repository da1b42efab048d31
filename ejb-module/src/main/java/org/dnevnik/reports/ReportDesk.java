package org.dnevnik.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.journal.view.JournalClass;
import org.dnevnik.journal.view.Teaching;
import org.dnevnik.reports.view.ReportSchool;

/**
 * From what a reader of reports chooses.
 *
 * @param schools in which the caller works
 * @param whole   those of them that the caller sees as a whole
 * @param classes whose reports the caller reads
 * @param taught  what the caller teaches
 * @param region  whether the caller is of the region's office
 */
public record ReportDesk(
        LocalDate today,
        List<ReportSchool> schools,
        Set<Long> whole,
        List<JournalClass> classes,
        List<Teaching> taught,
        boolean region) {

    public ReportDesk {
        schools = List.copyOf(schools);
        whole = Set.copyOf(whole);
        classes = List.copyOf(classes);
        taught = List.copyOf(taught);
    }

    public Optional<ReportSchool> school(long id) {
        return schools.stream().filter(s -> s.id() == id).findFirst();
    }

    /** Whether the caller sees any school as a whole. */
    public boolean runsAny() {
        return !whole.isEmpty();
    }
}
