package org.dnevnik.homework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.dnevnik.journal.view.HeldStanding;
import org.dnevnik.journal.view.HeldStandingsQuery;
import org.dnevnik.journal.view.Standing;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Right;
import org.dnevnik.school.TellsRights;
import org.dnevnik.school.ToldRight;

/** To whom somebody may give homework: to all, to a class, in a subject, around single substituted lessons. */
@ApplicationScoped
public class HomeworkRights implements TellsRights {

    private static final int STAND_IN_DAYS = 7;

    @PersistenceContext
    private EntityManager em;

    /** For the container. */
    protected HomeworkRights() {}

    HomeworkRights(EntityManager em) {
        this.em = em;
    }

    @Override
    public Stream<ToldRight> of(Caller somebody, long school, LocalDate today) {
        Stream<ToldRight> all = HomeworkPolicy.gives(somebody, new Standing(school, false, false))
                .map(g -> ToldRight.everywhere(Right.GIVE_HOMEWORK, g))
                .stream();
        int year = AcademicYear.of(today).number();
        return Stream.concat(
                all,
                new HeldStandingsQuery(em)
                        .of(somebody.person(), school, year).stream().flatMap(h -> over(somebody, h)));
    }

    /** Whoever stands in gives homework from a week before the lesson to a week after it. */
    private static Stream<ToldRight> over(Caller somebody, HeldStanding held) {
        LocalDate day = held.once() ? held.from() : null;
        return HomeworkPolicy.gives(somebody, held.standing())
                .map(g -> new ToldRight(
                        Right.GIVE_HOMEWORK,
                        g,
                        held.over(),
                        day == null ? null : day.minusDays(STAND_IN_DAYS),
                        day == null ? null : day.plusDays(STAND_IN_DAYS)))
                .stream();
    }
}
