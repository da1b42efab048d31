package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.dnevnik.journal.model.LedgerAbout;
import org.dnevnik.journal.model.LedgerRow;
import org.dnevnik.journal.model.LedgerRow.Kind;
import org.dnevnik.journal.model.LedgerRows;
import org.dnevnik.journal.model.TakenLessons;
import org.dnevnik.journal.view.ClassHead;
import org.dnevnik.journal.view.LessonCard;
import org.dnevnik.journal.view.LessonCardQuery;
import org.dnevnik.journal.view.Standing;
import org.dnevnik.journal.view.TeachingsQuery;
import org.dnevnik.journal.view.UnfilledQuery;
import org.dnevnik.journal.view.UnfilledQuery.Whose;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** What is not filled in, for the teacher, the class teacher and who runs the school; and the one word that fills the attendance in. */
@Stateless
@DenyAll
public class UnfilledService {

    private static final int PAGE = 50;

    /** How the ledger says that everybody else was there. */
    private static final String TAKEN = "все";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public UnfilledService() {}

    UnfilledService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * The caller's own lessons.
     *
     * @param after key of the last line of the slice before
     * @throws NotAllowed for families
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public UnfilledList own(Caller caller, @Nullable String after) {
        JournalPolicy.requireStaff(caller);
        return list(query(Families.REGION), Whose.TEACHER, caller.person(), after, true);
    }

    /**
     * The lessons of a class, its subgroups among them.
     *
     * @throws NotAllowed for colleagues who neither lead nor run it
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public UnfilledList ofClass(Caller caller, long group, @Nullable String after) {
        ClassHead head =
                new TeachingsQuery(em).head(group, caller.person()).orElseThrow(() -> new NotFound("class " + group));
        JournalPolicy.requireMayReadAll(caller, head.standing());
        return list(query(head.zone()), Whose.CLASS, group, after, JournalPolicy.mayWrite(caller, head.standing()));
    }

    /**
     * The lessons of a school, or of one teacher there.
     *
     * @param teacher null: all
     * @throws NotAllowed for colleagues
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public UnfilledList ofSchool(Caller caller, long school, @Nullable Long teacher, @Nullable String after) {
        Standing all = new Standing(school, false, false);
        JournalPolicy.requireMayRead(caller, all);
        UnfilledQuery query = query(Families.REGION);
        boolean writable = JournalPolicy.mayWrite(caller, all);
        if (teacher == null) {
            return list(query, Whose.SCHOOL, school, after, writable);
        }
        return list(query.in(school), Whose.TEACHER, teacher, after, writable);
    }

    /**
     * Says that everybody was at a lesson of whom nothing else is said, or takes that back.
     *
     * @throws Refusal for a lesson that is to come, and in a closed period
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void take(Caller caller, long lesson, int year, boolean taken) {
        LessonCard card = new LessonCardQuery(em)
                .of(lesson, year, caller.person())
                .orElseThrow(() -> new NotFound("lesson " + lesson));
        JournalPolicy.requireMayWrite(caller, card.standing());
        LocalDate today = clock.today(card.zone());
        Locked.refuse(card.lock(today, caller.runs(card.standing().school())), card.window());
        if (card.date().isAfter(today)) {
            throw new Refusal(JournalRefusal.FUTURE_LESSON);
        }
        if (new TakenLessons(em).write(lesson, year, taken ? clock.now() : null)) {
            new LedgerRows(em)
                    .append(new LedgerRow(
                            year,
                            card.standing().school(),
                            clock.now(),
                            caller,
                            Kind.ATTENDANCE,
                            LedgerAbout.lesson(lesson),
                            taken ? null : TAKEN,
                            taken ? TAKEN : null));
        }
    }

    private UnfilledList list(UnfilledQuery query, Whose whose, long id, @Nullable String after, boolean writable) {
        return new UnfilledList(
                AcademicYear.of(clock.today(Families.REGION)).number(),
                writable,
                query.counts(whose, id),
                query.lines(whose, id, after, PAGE));
    }

    private UnfilledQuery query(ZoneId zone) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.now(), zone);
        return new UnfilledQuery(em, AcademicYear.of(now.toLocalDate()).number(), now);
    }
}
