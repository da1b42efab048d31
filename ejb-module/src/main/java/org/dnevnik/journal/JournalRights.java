package org.dnevnik.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.dnevnik.journal.view.HeldStanding;
import org.dnevnik.journal.view.HeldStandingsQuery;
import org.dnevnik.journal.view.Standing;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Ground;
import org.dnevnik.kernel.Right;
import org.dnevnik.school.TellsRights;
import org.dnevnik.school.ToldRight;

/** What somebody may in a school's journals: in all, in those of a class, in those of a subject, at single lessons. */
@ApplicationScoped
public class JournalRights implements TellsRights {

    private static final int STAND_IN_DAYS = 7;

    @PersistenceContext
    private EntityManager em;

    /** For the container. */
    protected JournalRights() {}

    JournalRights(EntityManager em) {
        this.em = em;
    }

    @Override
    public Stream<ToldRight> of(Caller somebody, long school, LocalDate today) {
        Standing none = new Standing(school, false, false);
        Stream<ToldRight> all = Stream.of(
                        told(Right.WRITE_JOURNALS, JournalPolicy.writes(somebody, none)),
                        told(Right.READ_JOURNALS, JournalPolicy.reads(somebody, none)),
                        told(Right.KEEP_PLANS, SubjectPlanPolicy.keeps(somebody, school, false)),
                        told(Right.SET_PERIOD_MARKS, PeriodPolicy.sets(somebody, none)),
                        told(Right.KEEP_ATTENDANCE, AttendancePolicy.keeps(somebody, none)),
                        told(Right.RECORD_COUNCIL, PeriodPolicy.records(somebody, none)),
                        told(Right.CLOSE_PERIODS, somebody.ground(Right.CLOSE_PERIODS, school)),
                        told(Right.UNLOCK_JOURNALS, somebody.ground(Right.UNLOCK_JOURNALS, school)))
                .flatMap(told -> told);
        int year = AcademicYear.of(today).number();
        return Stream.concat(
                all,
                new HeldStandingsQuery(em)
                        .of(somebody.person(), school, year).stream().flatMap(h -> over(somebody, h, today)));
    }

    private static Stream<ToldRight> told(Right right, Optional<Ground> ground) {
        return ground.map(g -> ToldRight.everywhere(right, g)).stream();
    }

    /** A substituted lesson is written by itself; what came before and after it may be read from a week before it to a week after. */
    private static Stream<ToldRight> over(Caller somebody, HeldStanding held, LocalDate today) {
        return Stream.of(
                        plans(somebody, held),
                        periods(somebody, held),
                        AttendancePolicy.keeps(somebody, held.standing())
                                .map(g -> ToldRight.over(held.over(), Right.KEEP_ATTENDANCE, g))
                                .stream(),
                        JournalPolicy.writes(somebody, held.standing())
                                .map(g -> new ToldRight(
                                        Right.WRITE_JOURNALS,
                                        g,
                                        held.over(),
                                        held.once() ? held.from() : null,
                                        held.once() ? held.until() : null))
                                .stream(),
                        JournalPolicy.reads(somebody, held.standing())
                                .filter(g -> !held.once() || isNear(held, today))
                                .map(g -> ToldRight.over(held.over(), Right.READ_JOURNALS, g))
                                .stream())
                .flatMap(told -> told);
    }

    private static Stream<ToldRight> plans(Caller somebody, HeldStanding held) {
        return held.once() || !held.standing().teaches()
                ? Stream.empty()
                : SubjectPlanPolicy.keeps(somebody, held.standing().school(), true)
                        .map(g -> ToldRight.over(held.over(), Right.KEEP_PLANS, g))
                        .stream();
    }

    /** Whoever only stands in sets no period marks. */
    private static Stream<ToldRight> periods(Caller somebody, HeldStanding held) {
        if (held.once()) {
            return Stream.empty();
        }
        Optional<ToldRight> sets = PeriodPolicy.sets(somebody, held.standing())
                .map(g -> ToldRight.over(held.over(), Right.SET_PERIOD_MARKS, g));
        Optional<ToldRight> records = PeriodPolicy.records(somebody, held.standing())
                .filter(g -> held.standing().leadsClass())
                .map(g -> ToldRight.over(held.over(), Right.RECORD_COUNCIL, g));
        return Stream.concat(sets.stream(), records.stream());
    }

    /** As {@code timetable.past_stand_ins} says it of the journals themselves. */
    private static boolean isNear(HeldStanding held, LocalDate today) {
        LocalDate day = held.from();
        return day != null && Math.abs(ChronoUnit.DAYS.between(day, today)) <= STAND_IN_DAYS;
    }
}
