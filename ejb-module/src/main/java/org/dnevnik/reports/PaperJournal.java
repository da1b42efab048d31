package org.dnevnik.reports;

import java.util.List;
import org.dnevnik.journal.view.GroupGrid;
import org.dnevnik.journal.view.PeriodSheet;
import org.dnevnik.reports.view.PaperLesson;

/**
 * A journal as it is printed: marks on the left pages, topics and homework on the right ones.
 *
 * @param school its short name
 * @param parts  one for each period of the year, those to come left out
 * @param finals the marks of periods, the year, the exam, and the final ones
 */
public record PaperJournal(String school, List<Part> parts, PeriodSheet finals) {

    /** A period. */
    public record Part(GroupGrid grid, List<PaperLesson> lessons) {

        public Part {
            lessons = List.copyOf(lessons);
        }
    }

    public PaperJournal {
        parts = List.copyOf(parts);
    }
}
