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
import org.dnevnik.kernel.Right;
import org.dnevnik.timetable.TimetableService;
import org.dnevnik.timetable.TimetableWeek;
import org.dnevnik.timetable.view.WeekHeadQuery;
import org.dnevnik.timetable.view.WeekKind;
import org.jspecify.annotations.Nullable;

/** A week or a day of the timetable: {@code /timetable?group=…|teacher=…|pupil=…|place=…&week=…|day=…}. */
@Named("timetablePage")
@RequestScoped
public class WeekPage {

    @Inject
    private TimetableService timetable;

    @Inject
    private CurrentCaller caller;

    private @Nullable TimetableWeek week;
    private @Nullable LocalDate day;

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        day = date(asked.get("day"));
        week = timetable
                .week(caller.get(), whose(asked), day == null ? date(asked.get("week")) : day)
                .orElse(null);
    }

    private static WeekHeadQuery.@Nullable Key whose(Map<String, String> asked) {
        for (WeekKind kind : WeekKind.values()) {
            Long id = number(asked.get(WeekBar.parameter(kind)));
            if (id != null) {
                return new WeekHeadQuery.Key(kind, id);
            }
        }
        return null;
    }

    /** The one day that is shown; null: the whole week. */
    public @Nullable LocalDate getDay() {
        return day;
    }

    /** Null for somebody who belongs to no school's timetable. */
    public @Nullable TimetableWeek getWeek() {
        return week;
    }

    /** Whether the reader plans the lessons of the shown school. */
    public boolean isPlanner() {
        return week != null
                && caller.get().may(Right.PLAN_TIMETABLE, week.owner().school());
    }

    /** Whether the reader plans the lessons of a school, whose classes may yet be missing. */
    public boolean isPlanning() {
        return caller.get().schoolsWith(Right.PLAN_TIMETABLE).findAny().isPresent();
    }

    /** Whether the shown lessons are given by the reader. */
    public boolean isOwn() {
        return week != null
                && week.owner().teacher()
                && week.owner().id() == caller.get().person();
    }

    /** Whether the reader is of the school's staff, who see its changes and its free rooms. */
    public boolean isStaff() {
        return week != null && week.owner().staff();
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
