package org.dnevnik.timetable;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.Families;
import org.dnevnik.timetable.model.Substitutions;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.DayLessonQuery;
import org.dnevnik.timetable.view.MadeChange;
import org.dnevnik.timetable.view.PlanName;
import org.dnevnik.timetable.view.PlanQuery;
import org.dnevnik.timetable.view.StandInQuery;
import org.dnevnik.timetable.view.SubstitutionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a day: somebody else gives a lesson, it is held elsewhere, at another time or with another one, or not at all. Whoever gives it
 * may write its journal, for the lesson is theirs then; pupils, families and teachers concerned are told.
 */
@Stateless
@DenyAll
public class SubstitutionService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Notices notices;

    /** For the container. */
    public SubstitutionService() {}

    SubstitutionService(EntityManager em, SchoolClock clock, Notices notices) {
        this.em = em;
        this.clock = clock;
        this.notices = notices;
    }

    /**
     * A day with its changes, for the school's staff.
     *
     * @param school null: the school that the caller belongs to
     * @param date   null: today
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public SubstitutionDay day(Caller caller, @Nullable Long school, @Nullable LocalDate date) {
        long whose = school == null ? TimetablePolicy.worksIn(caller) : school;
        TimetablePolicy.requireStaff(caller, whose);
        LocalDate shown = date == null ? clock.today(Families.REGION) : date;
        boolean planner = TimetablePolicy.mayPlan(caller, whose);
        String name = new PlanQuery(em).school(whose).orElseThrow(() -> new NotFound("school " + whose));
        int year = AcademicYear.of(shown).number();
        return new SubstitutionDay(
                whose,
                name,
                shown,
                planner,
                planner ? teachers(whose, year, shown) : List.of(),
                planner ? new DayLessonQuery(em).lessons(whose, year, shown, shown, 0) : List.of(),
                new SubstitutionQuery(em)
                        .changes(whose, shown, shown).stream()
                                .map(c -> planner ? c : c.withoutReason())
                                .toList());
    }

    private List<PlanName> teachers(long school, int year, LocalDate day) {
        return new StandInQuery(em)
                .teachers(school, year, day, day.plusMonths(1)).stream()
                        .map(t -> new PlanName(t.id(), t.name()))
                        .toList();
    }

    /** Who and what is free at the lesson's time. */
    @RolesAllowed(Caller.SIGNED_IN)
    public Proposals proposals(Caller caller, long lesson, int year) {
        DayLessonQuery.Found found = found(caller, lesson, year);
        return new DayChecks(em, found.school())
                .proposals(found.lesson(), found.lesson().teacher());
    }

    /** Lessons of a day with which this one may change places: those of its class, with subgroups, and of its teacher. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<DayLesson> exchange(Caller caller, long lesson, int year, LocalDate date) {
        DayLessonQuery.Found found = found(caller, lesson, year);
        DayLesson mine = found.lesson();
        long teacher = mine.teacher() == null ? 0 : mine.teacher();
        String name = mine.groupName().replaceAll("-.*", "");
        return new DayLessonQuery(em)
                .lessons(found.school(), year, date, date, 0).stream()
                        .filter(l -> l.id() != mine.id() && !l.changed())
                        .filter(l -> l.givenBy(teacher)
                                || l.groupName().replaceAll("-.*", "").equals(name))
                        .toList();
    }

    /** Another teacher, another room, or both. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void replace(Caller caller, ChangeLesson order) {
        mine(caller, order).make(LessonAct.REPLACE, order);
    }

    /** At another time, on the same day or another one. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void move(Caller caller, ChangeLesson order) {
        mine(caller, order).make(LessonAct.MOVE, order);
    }

    /** Two lessons change places. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void swap(Caller caller, ChangeLesson order) {
        long school = found(caller, order.lesson(), order.year()).school();
        changes(caller, school, new Substitutions(em).together()).make(LessonAct.SWAP, order);
    }

    /** Two groups are taught together by one teacher. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void merge(Caller caller, ChangeLesson order) {
        mine(caller, order).make(LessonAct.MERGE, order);
    }

    /** Not at all. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void cancel(Caller caller, ChangeLesson order) {
        mine(caller, order).make(LessonAct.CANCEL, order);
    }

    /** As the plan has it again; of two lessons that changed places, both. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void takeBack(Caller caller, long substitution) {
        List<MadeChange> made = new SubstitutionQuery(em).made(substitution);
        if (made.isEmpty()) {
            throw new NotFound("substitution " + substitution);
        }
        long school = made.get(0).school();
        TimetablePolicy.requireMayPlan(caller, school);
        changes(caller, school, new Substitutions(em)).takeBack(made);
    }

    private DayChanges mine(Caller caller, ChangeLesson order) {
        return changes(caller, found(caller, order.lesson(), order.year()).school(), new Substitutions(em));
    }

    private DayChanges changes(Caller caller, long school, Substitutions substitutions) {
        return new DayChanges(em, notices, school, caller.person(), substitutions);
    }

    private DayLessonQuery.Found found(Caller caller, long lesson, int year) {
        DayLessonQuery.Found found =
                new DayLessonQuery(em).lesson(lesson, year).orElseThrow(() -> new NotFound("lesson " + lesson));
        TimetablePolicy.requireMayPlan(caller, found.school());
        return found;
    }
}
