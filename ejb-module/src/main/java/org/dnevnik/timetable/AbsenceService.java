package org.dnevnik.timetable;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.notifications.Notices;
import org.dnevnik.timetable.model.Substitutions;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.DayLessonQuery;
import org.dnevnik.timetable.view.JointLesson;
import org.dnevnik.timetable.view.MadeChange;
import org.dnevnik.timetable.view.PlanQuery;
import org.dnevnik.timetable.view.StandInQuery;
import org.dnevnik.timetable.view.SubstitutionQuery;
import org.dnevnik.timetable.view.TeacherAtHand;

/** A teacher does not come for some days: all lessons of these days are seen together, and arranged with one confirmation. */
@Stateless
@DenyAll
public class AbsenceService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Notices notices;

    /** For the container. */
    public AbsenceService() {}

    AbsenceService(EntityManager em, Notices notices) {
        this.em = em;
        this.notices = notices;
    }

    /**
     * All lessons of the days that nobody has changed yet, with a stand-in proposed for each.
     *
     * @throws NotFound for somebody who does not teach in the school
     * @throws Refusal for more than a month, or across two academic years
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public AbsencePlan look(Caller caller, AskAbsence asked) {
        int year = mine(caller, asked);
        String school = new PlanQuery(em).school(asked.school()).orElseThrow(() -> new NotFound("school"));
        StandInQuery free = new StandInQuery(em);
        List<TeacherAtHand> teachers = free.teachers(asked.school(), year, asked.from(), asked.to());
        TeacherAtHand absent = teachers.stream()
                .filter(t -> t.id() == asked.teacher())
                .findFirst()
                .orElseThrow(() -> new NotFound("teacher " + asked.teacher()));
        List<DayLesson> lessons = unchanged(asked, year);
        StandIns standIns = new StandIns(teachers, free.busy(asked.school(), year, asked.from(), asked.to()));
        Map<Long, Long> chosen = standIns.chosen(
                lessons.stream().filter(l -> !l.assistedBy(asked.teacher())).toList(), asked.teacher());
        Map<Long, List<JointLesson>> joint = free
                .joint(year, lessons.stream().map(DayLesson::id).toList())
                .stream()
                .filter(JointLesson::fits)
                .collect(groupingBy(JointLesson::lesson));
        return new AbsencePlan(
                asked.school(),
                school,
                asked.teacher(),
                absent.name(),
                asked.from(),
                asked.to(),
                lessons.stream()
                        .map(l -> new AbsencePlan.Line(
                                l,
                                standIns.free(l, asked.teacher()),
                                l.assistedBy(asked.teacher()) ? List.of() : joint.getOrDefault(l.id(), List.of()),
                                chosen.getOrDefault(l.id(), 0L)))
                        .toList());
    }

    /**
     * Does all of it or nothing.
     *
     * @return what the changes have in common, for taking all of them back
     * @throws Refusal when somebody or something is not free any more
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public long arrange(Caller caller, ArrangeAbsence order) {
        AskAbsence asked = order.absence();
        int year = mine(caller, asked);
        Map<Long, List<DayLesson>> lessons = unchanged(asked, year).stream().collect(groupingBy(DayLesson::id));
        Substitutions together = new Substitutions(em).together();
        DayChanges changes = new DayChanges(em, notices, asked.school(), caller.person(), together);
        changes.make(order.steps().stream()
                .map(s -> step(lessons.getOrDefault(s.lesson(), List.of()), s, order))
                .toList());
        return together.bundle();
    }

    private static DayChanges.Step step(List<DayLesson> found, ArrangeAbsence.Step step, ArrangeAbsence order) {
        DayLesson lesson = found.stream().findFirst().orElseThrow(() -> new Refusal(TimetableRefusal.CHANGED_ALREADY));
        boolean second = lesson.assistedBy(order.absence().teacher());
        Long other = lesson.second();
        long alone = second || other == null ? 0 : other;
        ChangeLesson change = new ChangeLesson(
                lesson.id(),
                lesson.year(),
                switch (step.act()) {
                    case REPLACE -> step.other();
                    case ALONE -> alone;
                    case MERGE, CANCEL -> 0;
                },
                second,
                0,
                null,
                0,
                step.other(),
                order.reason());
        return new DayChanges.Step(act(step.act()), change);
    }

    private static LessonAct act(ArrangeAbsence.Act act) {
        return switch (act) {
            case REPLACE, ALONE -> LessonAct.REPLACE;
            case MERGE -> LessonAct.MERGE;
            case CANCEL -> LessonAct.CANCEL;
        };
    }

    /** All changes of one confirmation, as the plan has it again. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void takeBack(Caller caller, long school, long bundle) {
        TimetablePolicy.requireMayPlan(caller, school);
        List<MadeChange> made = new SubstitutionQuery(em).bundle(bundle, school);
        if (made.isEmpty()) {
            throw new NotFound("changes " + bundle);
        }
        new DayChanges(em, notices, school, caller.person(), new Substitutions(em)).takeBack(made);
    }

    private List<DayLesson> unchanged(AskAbsence asked, int year) {
        return new DayLessonQuery(em)
                .lessons(asked.school(), year, asked.from(), asked.to(), asked.teacher()).stream()
                        .filter(l -> !l.changed())
                        .toList();
    }

    private static int mine(Caller caller, AskAbsence asked) {
        TimetablePolicy.requireMayPlan(caller, asked.school());
        return DaySpan.requireYear(asked.from(), asked.to());
    }
}
