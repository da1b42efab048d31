package org.dnevnik.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.dnevnik.school.YearWritten;
import org.dnevnik.timetable.model.PlannedLessons;

/** Makes the lessons to come follow a calendar that has changed: holidays, days off, days moved. What carries anything of a school day stays. */
@ApplicationScoped
public class CalendarFollower {

    @PersistenceContext
    private EntityManager em;

    /** In the transaction that writes the calendar: neither stands without the other. */
    public void follow(@Observes YearWritten year) {
        PlannedLessons lessons = new PlannedLessons(em);
        if (lessons.isPlanned(year.school(), year.year())) {
            lessons.materialise(year.school(), year.year(), year.today());
        }
    }
}
