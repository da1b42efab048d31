package org.dnevnik.homework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.homework.view.FeedHomeworkQuery;
import org.dnevnik.timetable.CalendarSource;
import org.dnevnik.timetable.view.CalendarPart;
import org.dnevnik.timetable.view.FeedEvent;

/** Homework in calendars, on the day on which it is due. */
@ApplicationScoped
public class HomeworkCalendar implements CalendarSource {

    @PersistenceContext
    private EntityManager em;

    @Override
    public CalendarPart part() {
        return CalendarPart.HOMEWORK;
    }

    @Override
    public List<FeedEvent> events(long person, LocalDate from, LocalDate to) {
        return new FeedHomeworkQuery(em).of(person, from, to);
    }
}
