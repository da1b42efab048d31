package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.dnevnik.journal.model.EntrySaid;
import org.dnevnik.journal.model.MarkText;
import org.dnevnik.journal.view.CellFacts;
import org.dnevnik.journal.view.CellQuery;
import org.dnevnik.journal.view.EntryNote;
import org.dnevnik.journal.view.OwnLesson;
import org.dnevnik.journal.view.OwnLessonsQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;

/** What stands behind the attendance of one pupil at one lesson: words for the family, words among colleagues. */
@Stateless
@DenyAll
public class EntryNoteService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Notices notices;

    /** For the container. */
    public EntryNoteService() {}

    EntryNoteService(EntityManager em, SchoolClock clock, Notices notices) {
        this.em = em;
        this.clock = clock;
        this.notices = notices;
    }

    /**
     * @throws NotAllowed for colleagues who do not teach it
     * @throws NotFound for everybody else, and for a pupil who does not learn there that day
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public EntryNote told(Caller caller, long lesson, int year, long pupil) {
        CellFacts cell = facts(caller, lesson, year, pupil);
        JournalPolicy.requireMayRead(caller, cell.standing());
        return told(caller, cell, own(cell));
    }

    /**
     * Says something of the pupil at the lesson; what is said already is acknowledged.
     *
     * @throws Refusal {@link JournalRefusal#TOO_LONG}, a lesson to come, and a closed journal's
     * @throws Changed when somebody changed the attendance since the page was read
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public EntryNote say(Caller caller, NoteEntry order) {
        CellFacts cell = facts(caller, order.lesson(), order.year(), order.pupil());
        JournalPolicy.requireMayWrite(caller, cell.standing());
        new CellRules(clock).require(caller, cell, MarkText.NOTHING);
        if (!order.fits()) {
            throw new Refusal(JournalRefusal.TOO_LONG, NoteEntry.LETTERS);
        }
        OwnLesson own = own(cell);
        EntrySaid next = own.said().with(order.remark(), order.note());
        if (!next.equals(own.said())) {
            write(caller, cell, own, next, order.seen());
        }
        return told(caller, cell, own(cell));
    }

    private void write(Caller caller, CellFacts cell, OwnLesson own, EntrySaid next, int seen) {
        if (own.version() != seen) {
            throw new Changed("attendance of pupil " + cell.pupil() + " at lesson " + cell.lesson());
        }
        new AttendanceWriting(em, caller, clock.now())
                .write(cell.standing().school(), cell.year(), List.of(own.to(next)), null);
        // that there is something to read, not what: a notice travels further than the diary
        if (next.remark() != null && !Objects.equals(next.remark(), own.remark())) {
            new CellNews(em, notices, caller, clock.now(), cell)
                    .announce("ENTRY_NOTE", null, null, next.status().name());
        }
    }

    private EntryNote told(Caller caller, CellFacts cell, OwnLesson own) {
        boolean editable = JournalPolicy.mayWrite(caller, cell.standing()) && new CellRules(clock).isOpen(caller, cell);
        return new EntryNote(own.letter(), own.remark(), own.note(), own.version(), editable);
    }

    private OwnLesson own(CellFacts cell) {
        return new OwnLessonsQuery(em)
                .ofPupil(cell.pupil(), cell.standing().school(), cell.year(), cell.date(), cell.date()).stream()
                        .filter(l -> l.lesson() == cell.lesson())
                        .findFirst()
                        .orElseThrow(() -> new NotFound("pupil " + cell.pupil() + " at lesson " + cell.lesson()));
    }

    private CellFacts facts(Caller caller, long lesson, int year, long pupil) {
        return new CellQuery(em)
                .of(lesson, year, null, pupil, null, caller.person())
                .orElseThrow(() -> new NotFound("lesson " + lesson));
    }
}
