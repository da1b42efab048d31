package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.people.view.StaffQuery;
import org.dnevnik.school.model.AcademicYears;
import org.dnevnik.school.model.Promotions;
import org.dnevnik.school.model.UndonePromotions;
import org.dnevnik.school.view.ClosingClass;
import org.dnevnik.school.view.Promotion;
import org.dnevnik.school.view.PromotionCounts;
import org.dnevnik.school.view.PromotionQuery;

/** Opens the next year from the one that is going on: its calendar, its classes, and who is in them. */
@Stateless
@DenyAll
public class PromotionService {

    private static final int MOST_STAFF = 1000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog reads;

    /** For the container. */
    public PromotionService() {}

    PromotionService(EntityManager em, SchoolClock clock, AccessLog reads) {
        this.em = em;
        this.clock = clock;
        this.reads = reads;
    }

    /** What the opening would start from, with a proposal for each class. */
    @RolesAllowed(Caller.SIGNED_IN)
    public PromotionSheet sheet(Caller caller, long school) {
        SchoolPolicy.require(caller, Right.OPEN_YEAR, school);
        PromotionQuery query = new PromotionQuery(em, school);
        int next = current() + 1;
        List<ClosingClass> classes = query.classes(current(), today());
        reads.listed(
                caller,
                classes.stream()
                        .flatMap(c -> c.pupils().stream())
                        .map(ClosingClass.Pupil::person)
                        .toList(),
                "promotion");
        Optional<Promotion> made = query.made(next);
        return new PromotionSheet(
                next,
                first(next),
                made.isEmpty() && query.hasGroups(next),
                made.orElse(null),
                classes.stream()
                        .map(c -> new PromotionSheet.Line(c, PromotionPlan.proposal(c)))
                        .toList(),
                query.groups(current()).size(),
                new StaffQuery(em)
                        .of(school, today(), "", ListKey.START, MOST_STAFF)
                        .items());
    }

    /**
     * How many would go which way; changes nothing.
     *
     * @throws Refusal as {@link #open} would
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public PromotionCounts preview(Caller caller, long school, OpenYear order) {
        SchoolPolicy.require(caller, Right.OPEN_YEAR, school);
        return plan(school, order).counts();
    }

    /**
     * Opens the year, in one transaction; the same order again is answered with what it did.
     *
     * @throws Refusal {@link SchoolRefusal#PROMOTION}, {@link SchoolRefusal#PROMOTION_OLD} and {@link SchoolRefusal#YEAR_OPENED}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Promotion open(Caller caller, long school, OpenYear order) {
        SchoolPolicy.require(caller, Right.OPEN_YEAR, school);
        new AcademicYears(em, school, current()).hold();
        PromotionQuery query = new PromotionQuery(em, school);
        Optional<Promotion> before = query.made(order.key());
        if (before.isPresent()) {
            return before.get();
        }
        PromotionPlan plan = plan(school, order);
        if (query.hasGroups(order.year())) {
            throw new Refusal(SchoolRefusal.YEAR_OPENED);
        }
        write(caller, school, order, plan);
        return query.made(order.key()).orElseThrow();
    }

    private void write(Caller caller, long school, OpenYear order, PromotionPlan plan) {
        Promotions promotions = new Promotions(em, school, order.year());
        LocalDate first = first(order.year());
        boolean opened = promotions.openCalendar();
        promotions.addClasses(PromotionRows.classes(plan));
        promotions.enrol(PromotionRows.seats(plan), first);
        if (order.groups()) {
            PromotionQuery query = new PromotionQuery(em, school);
            promotions.addGroups(
                    PromotionRows.groups(query.groups(current()), query.classes(current(), today()), plan), first);
        }
        PromotionCounts c = plan.counts();
        int id = promotions.made(
                order.key(),
                opened,
                List.of(c.classes(), c.moved(), c.stayed(), c.graduated(), c.gone()),
                caller.person(),
                clock.now());
        promotions.end(id, PromotionRows.ending(plan), first.minusDays(1), caller.person(), clock.now());
    }

    /**
     * Takes the opening back.
     *
     * @throws Refusal {@link SchoolRefusal#YEAR_BEGUN} once the year has begun, {@link SchoolRefusal#YEAR_USED} once anything hangs on it
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void undo(Caller caller, long school, int year) {
        SchoolPolicy.require(caller, Right.OPEN_YEAR, school);
        new AcademicYears(em, school, year).hold();
        Promotion made =
                new PromotionQuery(em, school).made(year).orElseThrow(() -> new NotFound("opening of year " + year));
        if (!today().isBefore(first(year))) {
            throw new Refusal(SchoolRefusal.YEAR_BEGUN);
        }
        UndonePromotions promotions = new UndonePromotions(em, school, year);
        if (promotions.isUsed(made.id(), first(year))) {
            throw new Refusal(SchoolRefusal.YEAR_USED);
        }
        promotions.undo(made.id(), made.opened(), caller.person(), clock.now());
    }

    private PromotionPlan plan(long school, OpenYear order) {
        if (order.year() != current() + 1) {
            throw new Refusal(SchoolRefusal.PROMOTION_OLD);
        }
        return PromotionPlan.of(new PromotionQuery(em, school).classes(current(), today()), order);
    }

    private int current() {
        return AcademicYear.of(today()).number();
    }

    private static LocalDate first(int year) {
        return new AcademicYear(year).firstDay();
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}
