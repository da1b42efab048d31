package org.dnevnik.journal;

import java.time.LocalDate;
import org.dnevnik.journal.model.GradingRule;
import org.dnevnik.journal.model.MarkText;
import org.dnevnik.journal.view.CellFacts;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;

/** What the school's rules say to a change of a cell, whoever makes it. */
final class CellRules {

    /** Teaching without marks in the first grade: federal law 273-FZ leaves it to the school, the standard of primary school asks for it. */
    private static final int FIRST_GRADE = 1;

    private final SchoolClock clock;

    CellRules(SchoolClock clock) {
        this.clock = clock;
    }

    /** @throws Refusal for text that means nothing by the rule's scale; it tells what would */
    static MarkText read(String typed, GradingRule rule) {
        return MarkText.read(typed, rule).orElseThrow(() -> {
            boolean two = MarkText.isTwoMarks(typed, rule.scale());
            String shown = typed.strip();
            return new Refusal(
                    two ? JournalRefusal.TWO_MARKS : JournalRefusal.NOT_A_MARK,
                    shown.length() <= 12 ? shown : shown.substring(0, 12) + "…",
                    rule.scale().shown());
        });
    }

    /** Whether the lesson is past, and its journal not closed to the caller. */
    boolean isOpen(Caller caller, CellFacts cell) {
        LocalDate today = clock.today(cell.zone());
        boolean office = caller.runs(cell.standing().school());
        return !cell.date().isAfter(today)
                && cell.window()
                        .asFor(office)
                        .lock(cell.date(), today, cell.closed())
                        .isEmpty();
    }

    /** @throws Refusal when the lesson or the pupil does not take it */
    void require(Caller caller, CellFacts cell, MarkText text) {
        LocalDate today = clock.today(cell.zone());
        if (cell.date().isAfter(today)) {
            throw new Refusal(JournalRefusal.FUTURE_LESSON, cell.date());
        }
        boolean office = caller.runs(cell.standing().school());
        Locked.refuse(cell.window().asFor(office).lock(cell.date(), today, cell.closed()), cell.window());
        if (!cell.enrolled()) {
            throw new Refusal(JournalRefusal.NOT_ENROLLED, cell.date());
        }
        if (text.mark() != null && cell.parallel() <= FIRST_GRADE) {
            throw new Refusal(JournalRefusal.NO_MARKS_IN_FIRST_GRADE);
        }
    }
}
