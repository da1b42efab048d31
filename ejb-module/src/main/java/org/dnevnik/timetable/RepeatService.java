package org.dnevnik.timetable;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.notifications.Notices;
import org.dnevnik.timetable.model.Substitutions;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.DayLessonQuery;
import org.dnevnik.timetable.view.DayLessonQuery.Found;
import org.dnevnik.timetable.view.FreePlace;
import org.dnevnik.timetable.view.FreeTeacher;
import org.dnevnik.timetable.view.PlanQuery;

/**
 * A lesson is changed for some weeks: given by another teacher, moved, swapped, held with another group or cancelled. Each week is seen with
 * what stands in its way, and all are made with one confirmation, of which each person concerned hears once. What was confirmed together is
 * taken back by {@link AbsenceService#takeBack}.
 */
@Stateless
@DenyAll
public class RepeatService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Notices notices;

    /** For the container. */
    public RepeatService() {}

    RepeatService(EntityManager em, Notices notices) {
        this.em = em;
        this.notices = notices;
    }

    /**
     * The weeks in which the lesson stands on its weekday at its number; one without it, as in holidays or every other week, is not among
     * them.
     *
     * @throws Refusal for days before the lesson, for more than 13 weeks, or across two academic years
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public RepeatPlan look(Caller caller, AskRepeat asked) {
        Found found = found(caller, asked.first().lesson(), asked.first().year());
        DayChecks checks = new DayChecks(em, found.school());
        return new RepeatPlan(
                found.school(),
                new PlanQuery(em).school(found.school()).orElseThrow(() -> new NotFound("school")),
                asked,
                found.lesson(),
                asked.act() == LessonAct.REPLACE ? instead(asked.first(), found.lesson(), checks) : "",
                weeks(found, asked, checks));
    }

    /** The names are those that may be chosen in the first week. */
    private static String instead(ChangeLesson first, DayLesson lesson, DayChecks checks) {
        Proposals free = checks.proposals(lesson, first.second() ? lesson.second() : lesson.teacher());
        return Stream.concat(
                        free.teachers().stream()
                                .filter(t -> t.id() == first.teacher())
                                .map(FreeTeacher::name),
                        free.places().stream()
                                .filter(p -> p.id() == first.place())
                                .map(FreePlace::name))
                .collect(Collectors.joining(", "));
    }

    /**
     * Does all of it or nothing.
     *
     * @return what the changes have in common, for taking all of them back
     * @throws Refusal when something stands in the way in one of the weeks, or none is chosen
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public long arrange(Caller caller, ArrangeRepeat order) {
        AskRepeat asked = order.asked();
        Found found = found(caller, asked.first().lesson(), asked.first().year());
        List<RepeatPlan.Week> chosen = weeks(found, asked, new DayChecks(em, found.school())).stream()
                .filter(w -> order.lessons().contains(w.lesson().id()))
                .toList();
        if (chosen.isEmpty()) {
            throw new Refusal(TimetableRefusal.NO_WEEK_CHOSEN);
        }
        Substitutions together = new Substitutions(em).together();
        DayChanges changes = new DayChanges(em, notices, found.school(), caller.person(), together);
        changes.make(chosen.stream().map(w -> step(w, asked)).toList());
        return together.bundle();
    }

    private static DayChanges.Step step(RepeatPlan.Week week, AskRepeat asked) {
        if (week.obstacle() != null) {
            throw week.obstacle();
        }
        return new DayChanges.Step(asked.act(), change(week, asked));
    }

    private List<RepeatPlan.Week> weeks(Found found, AskRepeat asked, DayChecks checks) {
        DaySpan.requireWeeks(found.lesson().date(), asked.until());
        RepeatWeeks weeks = new RepeatWeeks(new DayLessonQuery(em), found.lesson(), asked);
        boolean paired = asked.act() == LessonAct.SWAP || asked.act() == LessonAct.MERGE;
        return (paired ? weeks.with(other(found, asked.first())) : weeks.alone())
                .stream()
                        .map(w -> w.obstacle() != null
                                ? w
                                : w.stopped(checks.obstacle(asked.act(), change(w, asked))
                                        .orElse(null)))
                        .toList();
    }

    private static ChangeLesson change(RepeatPlan.Week week, AskRepeat asked) {
        ChangeLesson first = asked.first();
        return new ChangeLesson(
                week.lesson().id(),
                first.year(),
                first.teacher(),
                first.second(),
                first.place(),
                week.date(),
                week.number(),
                week.other() == null ? 0 : week.other().id(),
                first.reason());
    }

    private Found found(Caller caller, long lesson, int year) {
        Found found = new DayLessonQuery(em).lesson(lesson, year).orElseThrow(() -> new NotFound("lesson " + lesson));
        TimetablePolicy.requireMayPlan(caller, found.school());
        return found;
    }

    private DayLesson other(Found found, ChangeLesson first) {
        return new DayLessonQuery(em)
                .lesson(first.other(), first.year())
                .filter(f -> f.school() == found.school())
                .map(Found::lesson)
                .orElseThrow(() -> new NotFound("lesson " + first.other()));
    }
}
