package org.dnevnik.timetable;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.dnevnik.timetable.model.PlanRows;
import org.dnevnik.timetable.model.Substitutions;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.PlanQuery;
import org.dnevnik.timetable.view.SubstitutionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a day: somebody else gives a lesson, it is held elsewhere or at another time, or not at all. Whoever gives it may write its
 * journal, for the lesson is theirs then; pupils, families and teachers concerned are told.
 */
@Stateless
@DenyAll
public class SubstitutionService {

    private static final ZoneId REGION = ZoneId.of("Europe/Moscow");
    private static final int LONGEST_REASON = 200;
    private static final int LAST_NUMBER = 15;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Notices notices;

    /** @param school null: the school that the caller runs; @param date null: today */
    @RolesAllowed(Caller.SIGNED_IN)
    public SubstitutionDay day(Caller caller, @Nullable Long school, @Nullable LocalDate date) {
        long whose = school == null ? TimetablePolicy.runs(caller) : school;
        TimetablePolicy.requireMayPlan(caller, whose);
        LocalDate shown = date == null ? clock.today(REGION) : date;
        String name = new PlanQuery(em).school(whose).orElseThrow(() -> new NotFound("school " + whose));
        SubstitutionQuery query = new SubstitutionQuery(em);
        int year = AcademicYear.of(shown).number();
        return new SubstitutionDay(whose, name, shown, query.lessons(whose, year, shown), query.changes(whose, shown));
    }

    /** Who and what is free at the lesson's time. */
    @RolesAllowed(Caller.SIGNED_IN)
    public Proposals proposals(Caller caller, long lesson, int year) {
        SubstitutionQuery.Found found = mine(caller, lesson, year);
        SubstitutionQuery query = new SubstitutionQuery(em);
        int number = found.lesson().number();
        return new Proposals(
                found.lesson(),
                query.freeTeachers(lesson, year, found.date(), number),
                query.freePlaces(found.school(), year, found.date(), number));
    }

    /** Another teacher, another room, or both. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void replace(Caller caller, ChangeLesson order) {
        SubstitutionQuery.Found found = mine(caller, order.lesson(), order.year());
        Proposals free = proposals(caller, order.lesson(), order.year());
        boolean teacher = order.teacher() == 0 || free.teachers().stream().anyMatch(t -> t.id() == order.teacher());
        boolean place = order.place() == 0 || free.places().stream().anyMatch(p -> p.id() == order.place());
        if (!teacher || !place || order.teacher() == 0 && order.place() == 0) {
            throw new Refusal(TimetableRefusal.NOT_FREE);
        }
        List<Long> concerned = concerned(found, order.teacher());
        done(new Substitutions(em)
                .replace(order.lesson(), order.year(), order.teacher(), order.place(), reason(order), caller.person()));
        DayLesson now = mine(caller, order.lesson(), order.year()).lesson();
        String whoAndWhere = now.teacherName() + (now.place().isEmpty() ? "" : ", " + now.place());
        tell(found, concerned, "", whoAndWhere);
    }

    /** At another time, on the same day or another one. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void move(Caller caller, ChangeLesson order) {
        SubstitutionQuery.Found found = mine(caller, order.lesson(), order.year());
        LocalDate to = order.date() == null ? found.date() : order.date();
        if (order.number() < 0 || order.number() > LAST_NUMBER) {
            throw new Refusal(TimetableRefusal.NO_SUCH_TIME);
        }
        if (AcademicYear.of(to).number() != order.year()) {
            throw new Refusal(TimetableRefusal.OUTSIDE_YEAR);
        }
        requireNotHeld(order);
        new SubstitutionQuery(em)
                .inTheWay(order.lesson(), order.year(), to, order.number())
                .ifPresent(group -> {
                    throw new Refusal(TimetableRefusal.LESSON_IN_THE_WAY, group);
                });
        done(new Substitutions(em)
                .move(order.lesson(), order.year(), to, order.number(), reason(order), caller.person()));
        tell(
                found,
                concerned(found, 0),
                Integer.toString(found.lesson().number()),
                DAY.format(to) + ", № " + order.number());
    }

    /** Not at all. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void cancel(Caller caller, ChangeLesson order) {
        SubstitutionQuery.Found found = mine(caller, order.lesson(), order.year());
        requireNotHeld(order);
        List<Long> concerned = concerned(found, 0);
        done(new Substitutions(em).cancel(order.lesson(), order.year(), reason(order), caller.person()));
        tell(found, concerned, Integer.toString(found.lesson().number()), "");
    }

    /** As the plan has it again. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void takeBack(Caller caller, long substitution) {
        long school = new SubstitutionQuery(em)
                .school(substitution)
                .orElseThrow(() -> new NotFound("substitution " + substitution));
        TimetablePolicy.requireMayPlan(caller, school);
        new Substitutions(em).takeBack(substitution);
    }

    private SubstitutionQuery.Found mine(Caller caller, long lesson, int year) {
        SubstitutionQuery.Found found =
                new SubstitutionQuery(em).lesson(lesson, year).orElseThrow(() -> new NotFound("lesson " + lesson));
        TimetablePolicy.requireMayPlan(caller, found.school());
        return found;
    }

    private void requireNotHeld(ChangeLesson order) {
        if (new PlanRows(em).carries(order.lesson(), order.year())) {
            throw new Refusal(TimetableRefusal.LESSON_CARRIES);
        }
    }

    private static void done(boolean done) {
        if (!done) {
            throw new Refusal(TimetableRefusal.CHANGED_ALREADY);
        }
    }

    private static String reason(ChangeLesson order) {
        String reason = order.reason().strip();
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    private List<Long> concerned(SubstitutionQuery.Found found, long teacher) {
        DayLesson lesson = found.lesson();
        List<Long> people = new ArrayList<>(new SubstitutionQuery(em).pupils(lesson.id(), lesson.year()));
        if (lesson.teacher() != null) {
            people.add(lesson.teacher());
        }
        if (teacher > 0) {
            people.add(teacher);
        }
        return people;
    }

    private void tell(SubstitutionQuery.Found found, List<Long> people, String old, String now) {
        Map<String, String> facts = Map.of(
                "subject", found.lesson().subject(),
                "date", found.date().toString(),
                "number", Integer.toString(found.lesson().number()),
                "old", old,
                "new", now);
        people.forEach(p -> notices.add(new Notice("LESSON", found.school(), p, facts)));
    }
}
