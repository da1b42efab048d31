package org.dnevnik.homework;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.homework.model.Drafts;
import org.dnevnik.homework.model.Drafts.Draft;
import org.dnevnik.homework.model.Homework;
import org.dnevnik.homework.model.TaskRows;
import org.dnevnik.homework.view.DayLoad;
import org.dnevnik.homework.view.DayLoadQuery;
import org.dnevnik.homework.view.DraftsQuery;
import org.dnevnik.homework.view.GroupAheadQuery;
import org.dnevnik.homework.view.GroupAheadQuery.Place;
import org.dnevnik.homework.view.GroupPupil;
import org.dnevnik.homework.view.HomeworkHead;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.journal.view.TeachingsQuery;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Flush;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.YearId;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** The wizard: what it begins with, what a day holds already, and the issue to everybody. */
@Stateless
@DenyAll
public class GivingService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Notices notices;

    /** For the container. */
    public GivingService() {}

    GivingService(EntityManager em, SchoolClock clock, Notices notices) {
        this.em = em;
        this.clock = clock;
        this.notices = notices;
    }

    /**
     * What the wizard begins with.
     *
     * @throws NotAllowed for families, and for colleagues who do not teach what is asked for
     * @throws NotFound for a draft of somebody else, and for lessons and homework of other schools
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public GivingForm open(Caller caller, GivingStart start) {
        HomeworkPolicy.requireStaff(caller);
        LocalDate today = clock.today(Families.REGION);
        Draft draft = start.draft() == null ? null : draft(caller, start.draft());
        HomeworkHead from =
                start.from() == null ? null : new OlderHomework(em, clock).of(caller, start.from(), start.year());
        Place place = start.lesson() == null ? null : lesson(start.lesson(), start.year());
        return new GivingForm(
                today,
                new TeachingsQuery(em)
                        .taughtBy(caller.person(), AcademicYear.of(today).number(), today),
                chosen(caller, start, place, from),
                draft,
                from,
                start.lesson(),
                new DraftsQuery(em).of(caller.person()));
    }

    private @Nullable GivingChoice chosen(
            Caller caller, GivingStart start, @Nullable Place place, @Nullable HomeworkHead from) {
        if (place != null) {
            return choice(caller, place.group(), place.subject());
        }
        if (start.group() != null && start.subject() != null) {
            return choice(caller, start.group(), start.subject());
        }
        boolean living = from != null
                && from.year() == AcademicYear.of(clock.today(Families.REGION)).number()
                && HomeworkPolicy.mayGive(caller, from.standing());
        return from != null && living ? choice(caller, from.group(), from.subject()) : null;
    }

    private Draft draft(Caller caller, long id) {
        return new Drafts(em).find(id, caller.person()).orElseThrow(() -> new NotFound("draft " + id));
    }

    private Place lesson(long lesson, int year) {
        return new GroupAheadQuery(em).lesson(lesson, year).orElseThrow(() -> new NotFound("lesson " + lesson));
    }

    /**
     * The lessons ahead of a group in a subject, and its pupils.
     *
     * @throws NotAllowed for colleagues who do not teach it
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public GivingChoice choice(Caller caller, long group, long subject) {
        GridHead head = head(caller, group, subject);
        GroupAheadQuery ahead = new GroupAheadQuery(em);
        LocalDate today = clock.today(head.zone());
        return new GivingChoice(
                group,
                head.groupName(),
                subject,
                head.subjectName(),
                head.year(),
                ahead.lessons(head.year(), group, subject, today),
                ahead.pupils(group, today),
                new AcademicYear(head.year()).lastDay());
    }

    /**
     * What the pupils of a group have to do for a day, beside a homework that is about to be given or changed.
     *
     * @param but that homework; 0: it is new
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public DayLoad load(Caller caller, long group, long subject, LocalDate day, long but) {
        GridHead head = head(caller, group, subject);
        return new DayLoadQuery(em).of(group, head.parallel(), head.year(), day, but);
    }

    /**
     * Issues a homework to a group or to some of its pupils; one that is issued already is acknowledged.
     *
     * @throws Refusal for what does not fit, a day that is past, nobody chosen
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public GivenHomework give(Caller caller, GiveHomework order) {
        GridHead head = head(caller, order.group(), order.subject());
        GivenHomework given = new GivenHomework(order.draft(), head.year());
        Homework there = em.find(Homework.class, new YearId(given.id(), given.year()));
        if (there != null && there.issuedBy() == caller.person()) {
            return given;
        }
        if (new Drafts(em).find(order.draft(), caller.person()).isEmpty()) {
            throw new Refusal(HomeworkRefusal.DRAFT_GONE);
        }
        order.asked().requireFits();
        LocalDate day = new DueDay(em, clock.today(head.zone())).of(order.asked(), head);
        requireBelong(order.pupils(), order.group(), day);
        em.persist(made(caller, order, head, day));
        Flush.of(em, "homework " + order.draft());
        if (new TaskRows(em).issue(order.draft(), head.year(), order.pupils()) == 0) {
            throw new Refusal(HomeworkRefusal.PUPILS);
        }
        new Drafts(em).drop(order.draft(), caller.person());
        new HomeworkNews(em, notices).given(order, head, day);
        return given;
    }

    private Homework made(Caller caller, GiveHomework order, GridHead head, LocalDate day) {
        return new Homework(
                order.draft(),
                head.year(),
                head.standing().school(),
                order.group(),
                order.subject(),
                order.asked().asked(day),
                order.pupils().isEmpty(),
                order.fromLesson() == null ? null : ofJournal(order.fromLesson(), head),
                order.takenFrom(),
                caller.person(),
                clock.now());
    }

    private void requireBelong(List<Long> chosen, long group, LocalDate day) {
        if (!chosen.isEmpty()) {
            List<Long> members = new GroupAheadQuery(em)
                    .pupils(group, day).stream().map(GroupPupil::person).toList();
            if (!members.containsAll(chosen)) {
                throw new Refusal(HomeworkRefusal.PUPILS);
            }
        }
    }

    private @Nullable Long ofJournal(long lesson, GridHead head) {
        return new GroupAheadQuery(em)
                .lesson(lesson, head.year())
                .filter(p -> p.group() == head.group() && p.subject() == head.subject())
                .map(p -> lesson)
                .orElse(null);
    }

    private GridHead head(Caller caller, long group, long subject) {
        GridHead head = new GroupStanding(em, clock).of(caller, group, subject);
        HomeworkPolicy.requireGives(caller, head.standing());
        return head;
    }
}
