package org.dnevnik.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.school.view.SetupCounts;
import org.dnevnik.school.view.SetupQuery;

/** How far a school's names, calendar and people are; a calendar stands from the first day and has to be looked at. */
@ApplicationScoped
public class OfficeSetup implements TellsSetup {

    @PersistenceContext
    private EntityManager em;

    /** For the container. */
    protected OfficeSetup() {}

    OfficeSetup(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<SetupFact> facts(long school, LocalDate today) {
        SetupCounts c = new SetupQuery(em).counts(school, today);
        return List.of(
                new SetupFact(SetupStep.ABOUT, c.reached(), List.of(c.reached() ? 1 : 0)),
                new SetupFact(SetupStep.FUNCTIONS, false, List.of()),
                new SetupFact(SetupStep.YEAR, false, List.of(c.periods(), c.holidays())),
                new SetupFact(
                        SetupStep.PEOPLE,
                        c.classes() > 0 && c.pupils() > 0 && c.staff() > 1,
                        List.of(c.staff(), c.classes(), c.pupils())),
                new SetupFact(SetupStep.RIGHTS, false, List.of()));
    }

    @Override
    public List<SetupGap> gaps(long school, LocalDate today) {
        SetupCounts c = new SetupQuery(em).counts(school, today);
        return Stream.of(
                        new SetupGap("school.setup.gap.noTeacher", c.noTeacher(), "/school/classes"),
                        new SetupGap("school.setup.gap.noPupils", c.noPupils(), "/school/import"),
                        new SetupGap("school.setup.gap.noPeriods", c.noPeriods(), "/school/year"))
                .filter(g -> !g.detail().isEmpty())
                .toList();
    }
}
