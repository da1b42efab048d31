package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.CalendarFeedService;
import org.dnevnik.timetable.view.FeedSubject;

/** {@code /timetable/calendar}: whose lessons the reader has in a calendar program. */
@Named
@RequestScoped
public class CalendarPage {

    @Inject
    private CalendarFeedService calendars;

    @Inject
    private CurrentCaller caller;

    private List<FeedLine> lines = List.of();

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        lines = calendars.subjects(caller.get()).stream()
                .map(s -> new FeedLine(
                        s.person(),
                        s.self() ? texts.get("timetable.calendar.own") : s.name(),
                        state(s, texts),
                        s.createdAt() != null))
                .toList();
    }

    private static String state(FeedSubject subject, Texts texts) {
        if (subject.createdAt() == null) {
            return texts.get("timetable.calendar.none");
        }
        Instant read = subject.readAt();
        DateTimeFormatter moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(ZoneId.of("Europe/Moscow"));
        return texts.format("timetable.calendar.since", moment.format(subject.createdAt())) + " "
                + (read == null
                        ? texts.get("timetable.calendar.unread")
                        : texts.format("timetable.calendar.read", moment.format(read)));
    }

    public List<FeedLine> getLines() {
        return lines;
    }
}
