package org.dnevnik.journal;

import java.util.List;
import org.dnevnik.journal.view.Teaching;

/** The journals of a class, one a subject, those of its subgroups and streams among them. */
public record ClassJournals(long group, String name, List<Teaching> subjects) {

    public ClassJournals {
        subjects = List.copyOf(subjects);
    }
}
