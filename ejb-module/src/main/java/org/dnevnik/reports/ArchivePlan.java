package org.dnevnik.reports;

import java.util.List;
import org.dnevnik.journal.view.JournalClass;
import org.dnevnik.reports.view.ArchiveYear;

/** What goes into the copy of a year. */
public record ArchivePlan(ArchiveYear year, List<JournalClass> classes) {

    public ArchivePlan {
        classes = List.copyOf(classes);
    }
}
