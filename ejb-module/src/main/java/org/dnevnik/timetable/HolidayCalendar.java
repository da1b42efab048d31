package org.dnevnik.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.timetable.view.CalendarPart;
import org.dnevnik.timetable.view.FeedEvent;
import org.dnevnik.timetable.view.FeedHolidaysQuery;

/** Holidays and days off in calendars, as far ahead as families plan. */
@ApplicationScoped
public class HolidayCalendar implements CalendarSource {

    private static final int MONTHS_MORE = 9;

    @PersistenceContext
    private EntityManager em;

    @Override
    public CalendarPart part() {
        return CalendarPart.HOLIDAYS;
    }

    @Override
    public List<FeedEvent> events(long person, LocalDate from, LocalDate to) {
        return new FeedHolidaysQuery(em).of(person, from, to.plusMonths(MONTHS_MORE));
    }
}
