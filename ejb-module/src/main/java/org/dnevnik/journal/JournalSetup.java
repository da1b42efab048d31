package org.dnevnik.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.Grading;
import org.dnevnik.journal.view.GradingQuery;
import org.dnevnik.journal.view.WorkTypeQuery;
import org.dnevnik.school.SetupFact;
import org.dnevnik.school.SetupGap;
import org.dnevnik.school.SetupStep;
import org.dnevnik.school.TellsSetup;

/** How far a school's types of works and rules of marks are; the usual ones are there by themselves and have to be looked at. */
@ApplicationScoped
public class JournalSetup implements TellsSetup {

    @PersistenceContext
    private EntityManager em;

    @Override
    public List<SetupFact> facts(long school, LocalDate today) {
        Grading grading = new GradingQuery(em).of(school, true);
        return List.of(
                new SetupFact(
                        SetupStep.WORK_TYPES,
                        false,
                        List.of(new WorkTypeQuery(em).of(school).size())),
                new SetupFact(
                        SetupStep.GRADING,
                        false,
                        List.of(grading.rules().size(), grading.scales().size())));
    }

    @Override
    public List<SetupGap> gaps(long school, LocalDate today) {
        return List.of();
    }
}
