package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.timetable.TimetableService;
import org.dnevnik.timetable.TimetableWeek;
import org.dnevnik.timetable.view.WeekDay;
import org.jspecify.annotations.Nullable;

/** A week of the timetable: {@code /timetable?group=…|teacher=…&week=…}. */
@Named("timetablePage")
@RequestScoped
public class WeekPage {

    @Inject
    private TimetableService timetable;

    @Inject
    private CurrentCaller caller;

    private @Nullable TimetableWeek week;

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        week = timetable
                .week(caller.get(), number(asked.get("group")), number(asked.get("teacher")), date(asked.get("week")))
                .orElse(null);
    }

    /** Null for somebody who belongs to no school's timetable. */
    public @Nullable TimetableWeek getWeek() {
        return week;
    }

    /** The address of the same owner's other week. @param weeks how far from the shown one */
    public String address(int weeks) {
        TimetableWeek shown = java.util.Objects.requireNonNull(week);
        return "/timetable?" + (shown.owner().teacher() ? "teacher=" : "group=")
                + shown.owner().id() + "&week=" + shown.monday().plusWeeks(weeks);
    }

    /** «Понедельник, 23 ноября». */
    public String dayTitle(WeekDay day) {
        String title = day.date().format(DateTimeFormatter.ofPattern("EEEE, d MMMM", locale()));
        return title.substring(0, 1).toUpperCase(locale()) + title.substring(1);
    }

    /** «23 – 29 ноября». */
    public String getSpan() {
        LocalDate monday = java.util.Objects.requireNonNull(week).monday();
        LocalDate sunday = monday.plusDays(6);
        String from = monday.getMonth() == sunday.getMonth() ? "d" : "d MMMM";
        return monday.format(DateTimeFormatter.ofPattern(from, locale())) + " – "
                + sunday.format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale()));
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    private static @Nullable Long number(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new NotFound("timetable of nobody");
        }
        return Long.valueOf(text);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new NotFound("no week of any year");
        }
    }
}
