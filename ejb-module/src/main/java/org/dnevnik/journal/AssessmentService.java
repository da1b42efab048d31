package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.journal.model.AssessmentRules;
import org.dnevnik.journal.view.AssessmentScheduleQuery;
import org.dnevnik.journal.view.AssessmentScheduleQuery.Learns;
import org.dnevnik.journal.view.AssessmentScheduleQuery.OfGrade;
import org.dnevnik.journal.view.LessonCard;
import org.dnevnik.journal.view.LessonCardQuery;
import org.dnevnik.journal.view.SchedulePeriod;
import org.dnevnik.journal.view.ScheduledAssessment;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** Assessment procedures: asked of the norms while they are planned, and told as a schedule. */
@Stateless
@DenyAll
public class AssessmentService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public AssessmentService() {}

    AssessmentService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * What a work of a type at a lesson would break; changes nothing.
     *
     * @throws NotAllowed for colleagues who do not write the lesson
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public AssessmentCheck check(Caller caller, long lesson, int year, long type) {
        LessonCard card = new LessonCardQuery(em)
                .of(lesson, year, caller.person())
                .orElseThrow(() -> new NotFound("lesson " + lesson));
        JournalPolicy.requireMayWrite(caller, card.standing());
        return new AssessmentGate(em).check(card, type, clock.today(Families.REGION));
    }

    /**
     * A grade's schedule: the staff's of its school, a family's of a child's grade once it is published.
     *
     * @param parallel null: the first that the caller may read
     * @param period   null, or one that is not the grade's: the running one
     * @throws NotFound for who reads none
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public AssessmentSchedule schedule(Caller caller, @Nullable Long parallel, @Nullable Long period) {
        LocalDate today = clock.today(Families.REGION);
        int year = AcademicYear.of(today).number();
        AssessmentScheduleQuery query = new AssessmentScheduleQuery(em);
        Optional<Long> works = AssessmentPolicy.worksIn(caller);
        List<Learns> family = works.isPresent() ? List.of() : query.family(caller.person(), year, today);
        long school = works.orElseGet(
                () -> AssessmentPolicy.requireLearns(family, parallel).school());
        List<OfGrade> all = query.classes(school, year);
        List<Integer> parallels = works.isPresent()
                ? all.stream().map(OfGrade::parallel).distinct().toList()
                : family.stream().map(Learns::parallel).distinct().toList();
        int shown = parallel != null && parallels.contains(parallel.intValue())
                ? parallel.intValue()
                : parallels.stream().findFirst().orElse(1);
        List<SchedulePeriod> periods = query.periods(school, year, shown);
        SchedulePeriod chosen = chosen(periods, period, today);
        boolean hidden = works.isEmpty() && (chosen == null || !chosen.published());
        List<ScheduledAssessment> found =
                chosen == null || hidden ? List.of() : query.of(school, year, shown, chosen.starts(), chosen.ends());
        boolean decides = AssessmentPolicy.decides(caller, school);
        return new AssessmentSchedule(
                school,
                today,
                shown,
                parallels,
                all.stream()
                        .filter(c -> c.parallel() == shown)
                        .map(OfGrade::name)
                        .toList(),
                periods,
                chosen,
                hidden,
                found,
                works.isPresent(),
                decides,
                decides ? query.types(school) : List.of(),
                decides && query.blocks(school));
    }

    private static @Nullable SchedulePeriod chosen(
            List<SchedulePeriod> periods, @Nullable Long asked, LocalDate today) {
        return periods.stream()
                .filter(p -> asked != null && p.id() == asked)
                .findFirst()
                .or(() -> periods.stream().filter(p -> p.holds(today)).findFirst())
                .or(() -> periods.stream().findFirst())
                .orElse(null);
    }

    /** Shows a period's schedules to families, or takes them back. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void publish(Caller caller, long period, boolean published) {
        SchedulePeriod found =
                new AssessmentScheduleQuery(em).period(period).orElseThrow(() -> new NotFound("period " + period));
        AssessmentPolicy.requireDecides(caller, found.school());
        AssessmentRules rules = new AssessmentRules(em);
        if (published) {
            rules.publish(period, caller.person(), clock.now());
        } else {
            rules.hide(period);
        }
    }

    /** Whether a breach of the norms refuses a work, or only warns. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void block(Caller caller, long school, boolean blocks) {
        AssessmentPolicy.requireDecides(caller, school);
        new AssessmentRules(em).block(school, blocks, caller.person(), clock.now());
    }

    /** Whether works of a type are assessment procedures. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void flag(Caller caller, long school, long type, boolean assessment) {
        AssessmentPolicy.requireDecides(caller, school);
        new AssessmentRules(em).flag(school, type, assessment);
    }
}
