package org.dnevnik.journal;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.JournalClass;
import org.dnevnik.journal.view.Teaching;

/**
 * Where a teacher begins.
 *
 * @param own      what the caller teaches this year
 * @param classes  that the caller leads, or runs as administrator or head
 * @param unfilled how many of the caller's lessons lack something
 */
public record JournalDesk(LocalDate today, List<Teaching> own, List<JournalClass> classes, int unfilled) {

    public JournalDesk {
        own = List.copyOf(own);
        classes = List.copyOf(classes);
    }
}
