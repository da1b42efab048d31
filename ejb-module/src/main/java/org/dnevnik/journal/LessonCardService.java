package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.dnevnik.journal.model.LedgerAbout;
import org.dnevnik.journal.model.LedgerRow;
import org.dnevnik.journal.model.LedgerRow.Kind;
import org.dnevnik.journal.model.LedgerRows;
import org.dnevnik.journal.model.LessonTopics;
import org.dnevnik.journal.model.Work;
import org.dnevnik.journal.model.WorkTypes;
import org.dnevnik.journal.model.Works;
import org.dnevnik.journal.view.LessonCard;
import org.dnevnik.journal.view.LessonCard.LessonWork;
import org.dnevnik.journal.view.LessonCardQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.Flush;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.YearId;
import org.jspecify.annotations.Nullable;

/** A lesson in the journal: its topic and its works. Each verb answers with the card as it is then. */
@Stateless
@DenyAll
public class LessonCardService {

    private static final int WORKS_AT_MOST = 8;
    private static final int TOPIC_LETTERS = 500;
    private static final int TITLE_LETTERS = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public LessonCardService() {}

    LessonCardService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * @throws NotAllowed for colleagues who do not teach it
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public LessonCard card(Caller caller, long lesson, int year) {
        LessonCard card = found(caller, lesson, year);
        JournalPolicy.requireMayRead(caller, card.standing());
        if (card.types().isEmpty() && JournalPolicy.mayWrite(caller, card.standing())) {
            new WorkTypes(em).addStandard(card.standing().school());
            return found(caller, lesson, year);
        }
        return card;
    }

    /**
     * Writes the topic; one that stands already is acknowledged.
     *
     * @throws Changed when somebody changed the lesson since the page was read
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public LessonCard setTopic(Caller caller, SetTopic order) {
        LessonCard card = writable(caller, order.lesson(), order.year());
        String topic = order.topic().isBlank() ? null : order.topic().strip();
        requireShort(topic, TOPIC_LETTERS);
        if (Objects.equals(topic, card.topic())) {
            return card;
        }
        if (!new LessonTopics(em).write(order.lesson(), order.year(), topic, order.seenVersion())) {
            throw new Changed("lesson " + order.lesson());
        }
        remember(caller, card, Kind.TOPIC, null, card.topic(), topic);
        return found(caller, order.lesson(), order.year());
    }

    /** Adds a work behind those that the lesson has. */
    @RolesAllowed(Caller.SIGNED_IN)
    public LessonCard addWork(Caller caller, AddWork order) {
        LessonCard card = writable(caller, order.lesson(), order.year());
        requireShort(order.title(), TITLE_LETTERS);
        long school = card.standing().school();
        if (!new WorkTypes(em).isOf(school, order.workType())) {
            throw new Refusal(JournalRefusal.UNKNOWN_WORK_TYPE);
        }
        new AssessmentGate(em).require(card, order.workType());
        List<Work> works = new Works(em).of(order.lesson(), order.year());
        if (works.size() >= WORKS_AT_MOST) {
            throw new Refusal(JournalRefusal.TOO_MANY_WORKS, WORKS_AT_MOST);
        }
        int position = works.isEmpty() ? 1 : works.get(works.size() - 1).position() + 1;
        Work work = new Work(school, order.year(), order.lesson(), order.workType(), position, order.title());
        em.persist(work);
        Flush.of(em, "works of lesson " + order.lesson());
        LessonCard after = found(caller, order.lesson(), order.year());
        remember(caller, after, Kind.WORK, work.id(), null, named(after, work.id()));
        return after;
    }

    /**
     * Makes a work something else; marks that stand for it stay, and averages follow.
     *
     * @throws Refusal {@link JournalRefusal#UNKNOWN_WORK_TYPE}, {@link JournalRefusal#WORK_TYPE} for a weight that does not fit
     * @throws Changed when somebody changed the work since the page was read, or took it away
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public LessonCard changeWork(Caller caller, ChangeWork order) {
        LessonCard card = writable(caller, order.lesson(), order.year());
        requireShort(order.title(), TITLE_LETTERS);
        if (!new WorkTypes(em).isOf(card.standing().school(), order.workType())) {
            throw new Refusal(JournalRefusal.UNKNOWN_WORK_TYPE);
        }
        if (!order.fits()) {
            throw new Refusal(JournalRefusal.WORK_TYPE);
        }
        Work work = em.find(Work.class, new YearId(order.work(), order.year()));
        if (work == null || work.lesson() != order.lesson() || work.version() != order.seenVersion()) {
            throw new Changed("work " + order.work());
        }
        work.change(order.workType(), order.title(), order.important(), order.counts(), order.weight());
        Flush.of(em, "work " + order.work());
        LessonCard after = found(caller, order.lesson(), order.year());
        remember(caller, after, Kind.WORK, order.work(), told(card, order.work()), told(after, order.work()));
        return after;
    }

    /**
     * Takes an empty work away; one that is gone already is acknowledged.
     *
     * @throws Refusal when a mark was ever set for it
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public LessonCard removeWork(Caller caller, long lesson, int year, long work) {
        LessonCard card = writable(caller, lesson, year);
        Work found = em.find(Work.class, new YearId(work, year));
        if (found == null || found.lesson() != lesson) {
            return card;
        }
        if (new Works(em).hasMarks(found)) {
            throw new Refusal(JournalRefusal.WORK_HAS_MARKS);
        }
        em.remove(found);
        Flush.of(em, "work " + work);
        remember(caller, card, Kind.WORK, work, named(card, work), null);
        return found(caller, lesson, year);
    }

    private LessonCard writable(Caller caller, long lesson, int year) {
        LessonCard card = found(caller, lesson, year);
        JournalPolicy.requireMayWrite(caller, card.standing());
        boolean office = caller.runs(card.standing().school());
        Locked.refuse(card.lock(clock.today(card.zone()), office), card.window());
        return card;
    }

    private LessonCard found(Caller caller, long lesson, int year) {
        return new LessonCardQuery(em)
                .of(lesson, year, caller.person())
                .orElseThrow(() -> new NotFound("lesson " + lesson));
    }

    private static void requireShort(@Nullable String text, int letters) {
        if (text != null && text.length() > letters) {
            throw new Refusal(JournalRefusal.TOO_LONG, letters);
        }
    }

    private static @Nullable String named(LessonCard card, long work) {
        return card.works().stream()
                .filter(w -> w.id() == work)
                .findFirst()
                .map(LessonWork::type)
                .orElse(null);
    }

    private static @Nullable String told(LessonCard card, long work) {
        return card.works().stream()
                .filter(w -> w.id() == work)
                .findFirst()
                .map(WorkWords::of)
                .orElse(null);
    }

    private void remember(
            Caller caller,
            LessonCard card,
            Kind kind,
            @Nullable Long work,
            @Nullable String old,
            @Nullable String now) {
        new LedgerRows(em)
                .append(new LedgerRow(
                        card.year(),
                        card.standing().school(),
                        clock.now(),
                        caller,
                        kind,
                        LedgerAbout.lesson(card.lesson()).work(work),
                        old,
                        now));
    }
}
