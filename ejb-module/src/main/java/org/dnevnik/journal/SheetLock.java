package org.dnevnik.journal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.model.EditWindow;
import org.dnevnik.journal.view.OwnLesson;
import org.dnevnik.journal.view.SheetWindowQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Refusal;

/** Until when somebody may write the lessons of a whole class, in whatever way attendance is written for several of them. */
record SheetLock(EditWindow window, boolean office, LocalDate today) {

    /** @param today at the school */
    static SheetLock of(EntityManager em, Caller caller, long school, long group, LocalDate today) {
        return new SheetLock(new SheetWindowQuery(em).of(school, group, caller.person()), caller.runs(school), today);
    }

    /** @throws Refusal for the first lesson that is closed, in the words of the reason */
    void requireOpen(List<OwnLesson> lessons) {
        EditWindow binding = window.asFor(office);
        lessons.forEach(l -> Locked.refuse(binding.lock(l.date(), today, l.closed()), window));
    }
}
