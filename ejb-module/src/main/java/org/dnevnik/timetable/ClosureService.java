package org.dnevnik.timetable;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.notifications.Notices;
import org.dnevnik.timetable.model.LessonRecords;
import org.dnevnik.timetable.model.Substitutions;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.DayLessonQuery;
import org.dnevnik.timetable.view.FreePlace;
import org.dnevnik.timetable.view.PlanGroup;
import org.dnevnik.timetable.view.PlanQuery;
import org.dnevnik.timetable.view.RoomQuery;

/**
 * A room is closed for some days, or a class does not come: the lessons of these days are seen together, moved to other rooms or cancelled,
 * and arranged with one confirmation. What was confirmed together is taken back by {@link AbsenceService#takeBack}.
 */
@Stateless
@DenyAll
public class ClosureService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Notices notices;

    /** For the container. */
    public ClosureService() {}

    ClosureService(EntityManager em, Notices notices) {
        this.em = em;
        this.notices = notices;
    }

    /**
     * All lessons of the days that nobody has changed yet; for a room another one is proposed for each.
     *
     * @throws NotFound for a room or class of another school or year
     * @throws Refusal for more than a month, or across two academic years
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public ClosurePlan look(Caller caller, AskClosure wish) {
        AskClosure asked = wish.school() == 0 ? wish.in(TimetablePolicy.worksIn(caller)) : wish;
        TimetablePolicy.requireMayPlan(caller, asked.school());
        int year = DaySpan.requireYear(asked.from(), asked.to());
        PlanQuery plans = new PlanQuery(em);
        String school = plans.school(asked.school()).orElseThrow(() -> new NotFound("school"));
        List<FreePlace> rooms = new RoomQuery(em).rooms(asked.school());
        List<PlanGroup> groups = plans.groups(asked.school(), year);
        if (asked.place() == 0 && asked.group() == 0) {
            return new ClosurePlan(asked, school, "", rooms, groups, List.of());
        }
        List<DayLesson> all = lessons(asked, year);
        List<DayLesson> concerned = concerned(asked, all, rooms, groups);
        return new ClosurePlan(
                asked,
                school,
                asked.place() == 0
                        ? group(asked, groups).name()
                        : room(asked, rooms).name(),
                rooms,
                groups,
                lines(concerned, new FreeRooms(asked.place() == 0 ? List.of() : rooms, all), year));
    }

    private List<ClosurePlan.Line> lines(List<DayLesson> concerned, FreeRooms free, int year) {
        Set<Long> bound = new LessonRecords(em)
                .bound(concerned.stream().map(DayLesson::id).toList(), year);
        Map<Long, List<FreePlace>> places = concerned.stream().collect(Collectors.toMap(DayLesson::id, free::of));
        Map<Long, Long> chosen = free.chosen(concerned);
        return concerned.stream()
                .map(l -> new ClosurePlan.Line(
                        l,
                        places.getOrDefault(l.id(), List.of()),
                        chosen.getOrDefault(l.id(), 0L),
                        bound.contains(l.id())))
                .toList();
    }

    /**
     * Does all of it or nothing.
     *
     * @return what the changes have in common, for taking all of them back
     * @throws Refusal when a room is not free any more, or a lesson carries what cannot be handed on
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public long arrange(Caller caller, ArrangeClosure order) {
        AskClosure asked = order.closure();
        TimetablePolicy.requireMayPlan(caller, asked.school());
        int year = DaySpan.requireYear(asked.from(), asked.to());
        Set<Long> lessons = concerned(
                        asked,
                        lessons(asked, year),
                        new RoomQuery(em).rooms(asked.school()),
                        new PlanQuery(em).groups(asked.school(), year))
                .stream()
                .map(DayLesson::id)
                .collect(Collectors.toSet());
        Substitutions together = new Substitutions(em).together();
        DayChanges changes = new DayChanges(em, notices, asked.school(), caller.person(), together);
        if (order.steps().stream().anyMatch(s -> !lessons.contains(s.lesson()))) {
            throw new Refusal(TimetableRefusal.CHANGED_ALREADY);
        }
        changes.make(
                order.steps().stream().map(s -> step(s, year, order.reason())).toList());
        return together.bundle();
    }

    private static DayChanges.Step step(ArrangeClosure.Step step, int year, String reason) {
        return new DayChanges.Step(
                step.place() == 0 ? LessonAct.CANCEL : LessonAct.REPLACE,
                new ChangeLesson(step.lesson(), year, 0, false, step.place(), null, 0, 0, reason));
    }

    private List<DayLesson> lessons(AskClosure asked, int year) {
        return new DayLessonQuery(em).lessons(asked.school(), year, asked.from(), asked.to(), 0);
    }

    /** Lessons in the room, or of the class and its subgroups; streams of several classes are held without it. */
    private static List<DayLesson> concerned(
            AskClosure asked, List<DayLesson> lessons, List<FreePlace> rooms, List<PlanGroup> groups) {
        Stream<DayLesson> unchanged = lessons.stream().filter(l -> !l.changed());
        if (asked.place() != 0) {
            String room = room(asked, rooms).name();
            return unchanged.filter(l -> l.place().equals(room)).toList();
        }
        PlanGroup chosen = group(asked, groups);
        Set<Long> away = Stream.concat(
                        Stream.of(chosen.id()),
                        groups.stream()
                                .filter(g -> g.parents().equals(List.of(chosen.id())))
                                .map(PlanGroup::id))
                .collect(Collectors.toSet());
        return unchanged.filter(l -> away.contains(l.group())).toList();
    }

    private static FreePlace room(AskClosure asked, List<FreePlace> rooms) {
        return rooms.stream()
                .filter(r -> r.id() == asked.place())
                .findFirst()
                .orElseThrow(() -> new NotFound("room " + asked.place()));
    }

    private static PlanGroup group(AskClosure asked, List<PlanGroup> groups) {
        return groups.stream()
                .filter(g -> g.id() == asked.group())
                .findFirst()
                .orElseThrow(() -> new NotFound("group " + asked.group()));
    }
}
