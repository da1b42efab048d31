package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.CalendarFeedService;
import org.dnevnik.timetable.view.CalendarPart;
import org.dnevnik.timetable.view.FeedSubject;

/** {@code /timetable/calendar}: whose lessons the reader has in a calendar program. */
@Named
@RequestScoped
public class CalendarPage {

    @Inject
    private CalendarFeedService calendars;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private List<FeedLine> lines = List.of();

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        lines = calendars.subjects(caller.get()).stream()
                .map(s -> new FeedLine(
                        s.person(),
                        s.self() ? texts.get("timetable.calendar.own") : s.name(),
                        state(s, texts),
                        isOpen(s),
                        parts(s, texts)))
                .toList();
    }

    private boolean isOpen(FeedSubject subject) {
        Instant until = subject.expiresAt();
        return until != null && until.isAfter(clock.now());
    }

    /** Who has no address yet begins with the lessons. */
    private static List<FeedLine.Part> parts(FeedSubject subject, Texts texts) {
        Set<CalendarPart> chosen = subject.parts().isEmpty() ? Set.of(CalendarPart.LESSONS) : subject.parts();
        return Stream.of(CalendarPart.values())
                .map(p -> new FeedLine.Part(
                        p.name(), texts.get("timetable.calendar.part." + p.name()), chosen.contains(p)))
                .toList();
    }

    private String state(FeedSubject subject, Texts texts) {
        Instant until = subject.expiresAt();
        if (subject.createdAt() == null || until == null) {
            return texts.get("timetable.calendar.none");
        }
        if (!isOpen(subject)) {
            return texts.get("timetable.calendar.over");
        }
        Instant read = subject.readAt();
        return texts.format(
                        "timetable.calendar.since",
                        texts.moment(subject.createdAt(), Families.REGION),
                        texts.moment(until, Families.REGION))
                + " "
                + (read == null
                        ? texts.get("timetable.calendar.unread")
                        : texts.format("timetable.calendar.read", texts.moment(read, Families.REGION)));
    }

    public List<FeedLine> getLines() {
        return lines;
    }
}
