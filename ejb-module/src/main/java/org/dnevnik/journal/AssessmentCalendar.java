package org.dnevnik.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.FeedAssessmentsQuery;
import org.dnevnik.timetable.CalendarSource;
import org.dnevnik.timetable.view.CalendarPart;
import org.dnevnik.timetable.view.FeedEvent;

/** Planned assessments in calendars, as far as families are told of them. */
@ApplicationScoped
public class AssessmentCalendar implements CalendarSource {

    @PersistenceContext
    private EntityManager em;

    @Override
    public CalendarPart part() {
        return CalendarPart.ASSESSMENTS;
    }

    @Override
    public List<FeedEvent> events(long person, LocalDate from, LocalDate to) {
        return new FeedAssessmentsQuery(em).of(person, from, to);
    }
}
