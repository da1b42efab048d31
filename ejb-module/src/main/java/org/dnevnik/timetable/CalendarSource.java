package org.dnevnik.timetable;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.timetable.view.CalendarPart;
import org.dnevnik.timetable.view.FeedEvent;

/** A feature that has something for people's calendars beside lessons. Whoever asks has judged who may read it. */
public interface CalendarSource {

    CalendarPart part();

    /** Of a person, from one day to another, both included. */
    List<FeedEvent> events(long person, LocalDate from, LocalDate to);
}
