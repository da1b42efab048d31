package org.dnevnik.diary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.dnevnik.diary.DiaryMarksService;
import org.dnevnik.diary.DiaryRecent;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.DayTexts;
import org.jspecify.annotations.Nullable;

/** {@code /diary/recent?person=…&only=words&after=…}: what was written of a pupil, the newest first. */
@Named
@RequestScoped
public class DiaryRecentPage {

    @Inject
    private CurrentCaller caller;

    @Inject
    private DiaryMarksService service;

    private @Nullable DiaryRecent shown;

    /** Reads before anything is written, so that a refusal still has its status. */
    public void read() {
        shown = service.recent(
                        caller.get(), LastRead.asked(), isWords(), Asked.now().text("after"))
                .orElse(null);
        if (shown != null) {
            LastRead.keep(shown.open());
        }
    }

    /** Null when the reader has no diary to read. */
    public @Nullable DiaryRecent getShown() {
        return shown;
    }

    /** Whether comments and remarks alone are asked for. */
    public boolean isWords() {
        return Asked.now().text("only").equals("words");
    }

    /** «25 ноября». */
    public String day(LocalDate day) {
        return new DayTexts(FacesContext.getCurrentInstance().getViewRoot().getLocale()).date(day);
    }

    /** «25 нояб. 2026 г., 15:10», by the school's clock. */
    public String moment(LocalDateTime at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(FacesContext.getCurrentInstance().getViewRoot().getLocale())
                .format(at);
    }
}
