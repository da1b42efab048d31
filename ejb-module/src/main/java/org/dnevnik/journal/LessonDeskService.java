package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.dnevnik.journal.model.EditWindow;
import org.dnevnik.journal.model.LessonNotes;
import org.dnevnik.journal.model.LessonTopics;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.journal.view.GridHeadQuery;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.GroupGrid;
import org.dnevnik.journal.view.GroupGridQuery;
import org.dnevnik.journal.view.GroupPlanQuery;
import org.dnevnik.journal.view.LessonCard;
import org.dnevnik.journal.view.LessonCardQuery;
import org.dnevnik.journal.view.LessonHead;
import org.dnevnik.journal.view.LessonHeadQuery;
import org.dnevnik.journal.view.Standing;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** The page from which a lesson is run: what belongs to it, the teacher's own notes, and its place in the plan. */
@Stateless
@DenyAll
public class LessonDeskService {

    private static final int LONGEST_NOTE = 4000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private JournalReads reads;

    /** For the container. */
    public LessonDeskService() {}

    LessonDeskService(EntityManager em, SchoolClock clock, JournalReads reads) {
        this.em = em;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * A lesson with everything that belongs to it. Who opened it stands in the log of looks at groups.
     *
     * @throws NotAllowed for colleagues who do not teach it
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public LessonDesk open(Caller caller, long lesson, int year) {
        LessonCard card = card(caller, lesson, year);
        JournalPolicy.requireMayRead(caller, card.standing());
        LessonHead head = head(caller, lesson, year);
        reads.read(caller, head.group());
        LocalDate today = clock.today(head.zone());
        boolean editable = JournalPolicy.mayWrite(caller, card.standing())
                && card.lock(today, caller.runs(card.standing().school())).isEmpty();
        return new LessonDesk(
                card,
                head,
                grid(caller, card, head, today, editable),
                plan(caller, card, head, today),
                today,
                editable);
    }

    /** Keeps what the caller notes for itself; empty text takes the note away. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void note(Caller caller, long lesson, int year, String text) {
        JournalPolicy.requireMayRead(caller, card(caller, lesson, year).standing());
        if (text.length() > LONGEST_NOTE) {
            throw new Refusal(JournalRefusal.TOO_LONG, LONGEST_NOTE);
        }
        new LessonNotes(em).keep(lesson, year, caller.person(), text.strip());
    }

    /** Lets a lesson pass hours of the plan over, take several, or none: all later ones follow. Answers with what it takes then. */
    @RolesAllowed(Caller.SIGNED_IN)
    public @Nullable LessonPlan step(Caller caller, SetStep order) {
        LessonCard card = card(caller, order.lesson(), order.year());
        JournalPolicy.requireMayWrite(caller, card.standing());
        if (!order.fits()) {
            throw new Refusal(JournalRefusal.PLAN);
        }
        new LessonNotes(em).step(order.lesson(), order.year(), order.step(), caller.person());
        LessonHead head = head(caller, order.lesson(), order.year());
        return plan(caller, card, head, clock.today(head.zone()));
    }

    /**
     * Writes what the plan has for them into all held lessons of the lesson's group and subject that have no topic: the caller's own ones, of
     * whoever runs the school everybody's.
     *
     * @return how many were written
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public int takeTopics(Caller caller, long lesson, int year) {
        LessonCard card = card(caller, lesson, year);
        JournalPolicy.requireMayWrite(caller, card.standing());
        LessonHead head = head(caller, lesson, year);
        JsonArrayBuilder told = Json.createArrayBuilder();
        new GroupPlanQuery(em)
                .of(head.group(), head.subject(), year).stream()
                        .flatMap(p -> LessonPlan.untold(p, clock.today(head.zone()), window(caller, card)).stream())
                        .forEach(t -> told.add(Json.createObjectBuilder()
                                .add("lesson", t.lesson())
                                .add("topic", t.topic())));
        Standing asRunning =
                new Standing(card.standing().school(), false, card.standing().leadsClass());
        return new LessonTopics(em)
                .writeAll(told.build().toString(), year, caller.person(), JournalPolicy.mayWrite(caller, asRunning));
    }

    private static EditWindow window(Caller caller, LessonCard card) {
        return card.window().asFor(caller.runs(card.standing().school()));
    }

    private @Nullable LessonPlan plan(Caller caller, LessonCard card, LessonHead head, LocalDate today) {
        return new GroupPlanQuery(em)
                .of(head.group(), head.subject(), card.year())
                .map(p -> LessonPlan.of(p, card.lesson(), today, window(caller, card)))
                .orElse(null);
    }

    /** The journal's own grid, cut down to the lesson's day. */
    private GroupGrid grid(Caller caller, LessonCard card, LessonHead head, LocalDate today, boolean editable) {
        GridHead journal = new GridHeadQuery(em)
                .of(head.group(), head.subject(), caller.person(), clock.today(Families.REGION))
                .orElseThrow(() -> new NotFound("journal of lesson " + card.lesson()));
        GridPeriod day = new GridPeriod(0, "OWN", 1, card.date(), card.date(), card.closed());
        return new GroupGridQuery(em).of(journal, day, today, card.date(), editable);
    }

    private LessonHead head(Caller caller, long lesson, int year) {
        return new LessonHeadQuery(em)
                .of(lesson, year, caller.person())
                .orElseThrow(() -> new NotFound("lesson " + lesson));
    }

    private LessonCard card(Caller caller, long lesson, int year) {
        return new LessonCardQuery(em)
                .of(lesson, year, caller.person())
                .orElseThrow(() -> new NotFound("lesson " + lesson));
    }
}
