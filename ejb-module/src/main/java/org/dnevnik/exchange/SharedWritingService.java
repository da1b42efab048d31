package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.exchange.view.SharedLesson;
import org.dnevnik.exchange.view.SharedLessonQuery;
import org.dnevnik.exchange.view.SharedMark;
import org.dnevnik.exchange.view.SharedMarkQuery;
import org.dnevnik.exchange.view.SharedWork;
import org.dnevnik.exchange.view.SharedWorkQuery;
import org.dnevnik.journal.AddWork;
import org.dnevnik.journal.EntryNoteService;
import org.dnevnik.journal.JournalService;
import org.dnevnik.journal.LessonCardService;
import org.dnevnik.journal.NoteEntry;
import org.dnevnik.journal.SetCell;
import org.dnevnik.journal.view.CellView;
import org.dnevnik.journal.view.EntryNote;
import org.dnevnik.journal.view.LessonCard;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.OpenToEveryone;
import org.jspecify.annotations.Nullable;

/**
 * A teacher's changes that come from other systems. Each goes through the journal's own services, with their rules, their ledger and their notices;
 * who changes over the interface has seen what stands there at that moment.
 */
@Stateless
@DenyAll
@OpenToEveryone("everything goes through the journal's own services, which ask their policy")
public class SharedWritingService {

    private static final Map<String, String> LETTERS = Map.of("ABSENT", "н", "ILL", "б", "LATE", "о", "PASS", "п");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private JournalService journal;

    @Inject
    private LessonCardService lessons;

    @Inject
    private EntryNoteService notes;

    /**
     * Sets or changes a mark.
     *
     * @param value  as one would type it
     * @param reason for the ledger; null: none
     * @throws NotFound for who must not know of the work
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void mark(Caller caller, long work, long pupil, String value, @Nullable String reason) {
        SharedWork found = work(work);
        set(caller, new Place(found.lesson(), found.year(), work, pupil), value, false, reason);
    }

    /** Likewise, for the lesson's first work, which is made where there is none. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void markAtLesson(Caller caller, long lesson, long pupil, String value, @Nullable String reason) {
        set(caller, new Place(lesson, lesson(lesson).year(), null, pupil), value, false, reason);
    }

    /** Changes a mark that stands. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void change(Caller caller, long mark, String value, @Nullable String reason) {
        SharedMark found = found(mark);
        set(caller, new Place(found.lesson(), found.year(), found.work(), found.person()), value, false, reason);
    }

    /** Takes a mark back; the attendance stays as it is. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void drop(Caller caller, long mark, @Nullable String reason) {
        SharedMark found = found(mark);
        Place place = new Place(found.lesson(), found.year(), found.work(), found.person());
        set(caller, place, seen(caller, place).attendance(), true, reason);
    }

    /**
     * Says whether a pupil was at a lesson.
     *
     * @param status ATTEND, ABSENT, ILL, LATE or PASS
     * @param remark for the family; null: what stands there stays
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void attend(Caller caller, long lesson, long pupil, String status, @Nullable String remark) {
        Place place = new Place(lesson, lesson(lesson).year(), null, pupil);
        String letter = LETTERS.get(status);
        if (letter == null) {
            String mark = seen(caller, place).mark();
            set(caller, place, mark == null ? "" : mark, true, null);
        } else {
            set(caller, place, letter, false, null);
        }
        if (remark != null) {
            EntryNote told = notes.told(caller, lesson, place.year(), pupil);
            notes.say(caller, new NoteEntry(lesson, place.year(), pupil, remark, told.note(), told.version()));
        }
    }

    /**
     * Adds a work to a lesson.
     *
     * @return its number
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public long addWork(Caller caller, long lesson, long type, @Nullable String title) {
        LessonCard card =
                lessons.addWork(caller, new AddWork(lesson, lesson(lesson).year(), type, title));
        return card.works().get(card.works().size() - 1).id();
    }

    private record Place(long lesson, int year, @Nullable Long work, long pupil) {

        SetCell order(String text, boolean whole, int seenMark, int seenEntry, @Nullable String reason) {
            return new SetCell(lesson, year, work, pupil, text, whole, seenMark, seenEntry, null, reason);
        }
    }

    private void set(Caller caller, Place place, String text, boolean whole, @Nullable String reason) {
        CellView seen = seen(caller, place);
        journal.setCell(caller, place.order(text, whole, seen.markVersion(), seen.logVersion(), reason));
    }

    private CellView seen(Caller caller, Place place) {
        return Objects.requireNonNull(journal.cell(caller, place.order("", false, 0, 0, null)));
    }

    private SharedWork work(long work) {
        return new SharedWorkQuery(em).find(work).orElseThrow(() -> new NotFound("work " + work));
    }

    private SharedMark found(long mark) {
        return new SharedMarkQuery(em)
                .of(List.of(mark)).stream().findFirst().orElseThrow(() -> new NotFound("mark " + mark));
    }

    private SharedLesson lesson(long lesson) {
        return new SharedLessonQuery(em)
                .of(List.of(lesson)).stream().findFirst().orElseThrow(() -> new NotFound("lesson " + lesson));
    }
}
