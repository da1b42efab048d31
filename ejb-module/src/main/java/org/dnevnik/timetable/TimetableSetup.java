package org.dnevnik.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.school.SetupFact;
import org.dnevnik.school.SetupGap;
import org.dnevnik.school.SetupStep;
import org.dnevnik.school.TellsSetup;
import org.dnevnik.timetable.view.PlannedQuery;

/** How far a school's bells and lessons are. */
@ApplicationScoped
public class TimetableSetup implements TellsSetup {

    @PersistenceContext
    private EntityManager em;

    @Override
    public List<SetupFact> facts(long school, LocalDate today) {
        PlannedQuery planned = new PlannedQuery(em, school, today);
        int bells = planned.bells();
        int lessons = planned.lessons();
        return List.of(
                new SetupFact(SetupStep.BELLS, bells > 0, List.of(bells)),
                new SetupFact(SetupStep.TIMETABLE, lessons > 0, List.of(lessons)));
    }

    @Override
    public List<SetupGap> gaps(long school, LocalDate today) {
        String without = new PlannedQuery(em, school, today).classesWithout();
        return without.isEmpty()
                ? List.of()
                : List.of(new SetupGap("timetable.setup.noLessons", without, "/timetable/plans?school=" + school));
    }
}
