package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.timetable.TimetableService;
import org.dnevnik.timetable.TimetableWeek;
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

    /** Whether the reader plans the lessons of the shown school. */
    public boolean isPlanner() {
        return week != null && caller.get().runs(week.owner().school());
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
