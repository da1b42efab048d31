package org.dnevnik.school;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.school.view.ImportRun;

/** The place where a school's files are brought in, and what was brought before, newest first. */
public record ImportDesk(long school, String name, LocalDate today, List<ImportRun> runs) {

    public ImportDesk {
        runs = List.copyOf(runs);
    }
}
