package org.dnevnik.diary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.dnevnik.diary.DiaryService;
import org.dnevnik.diary.DiaryToday;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.DayTexts;
import org.jspecify.annotations.Nullable;

/** {@code /diary/day?person=…&day=…}: one day, the first screen of a phone. */
@Named
@RequestScoped
public class DiaryDayPage {

    private static final int DAYS_OF_A_SCHOOL_WEEK = 6;

    @Inject
    private CurrentCaller caller;

    @Inject
    private DiaryService service;

    private @Nullable DiaryToday shown;

    /** Reads before anything is written, so that a refusal still has its status. */
    public void read() {
        String day = Asked.now().text("day");
        shown = service.day(caller.get(), LastRead.asked(), day.isEmpty() ? null : DiaryPage.date(day))
                .orElse(null);
        if (shown != null) {
            LastRead.keep(shown.open());
        }
    }

    /** Null when the reader has no diary to read. */
    public @Nullable DiaryToday getShown() {
        return shown;
    }

    /** Whether the reader is the pupil or a guardian, who may announce an absence. */
    public boolean isFamily() {
        return shown != null
                && (shown.open().isOfChild()
                        || shown.open().pupil().person() == caller.get().person());
    }

    /** Monday to Saturday of the shown week. */
    public List<LocalDate> getWeek() {
        return shown == null
                ? List.of()
                : monday(shown.day().date())
                        .datesUntil(monday(shown.day().date()).plusDays(DAYS_OF_A_SCHOOL_WEEK))
                        .toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The day before that may have lessons; Sunday is passed over. */
    public LocalDate before(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.MONDAY ? day.minusDays(2) : day.minusDays(1);
    }

    /** Likewise, the day after. */
    public LocalDate after(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.plusDays(2) : day.plusDays(1);
    }

    /** The academic year of the shown day, which the script asks by. */
    public int getYear() {
        return shown == null ? 0 : AcademicYear.of(shown.day().date()).number();
    }

    /** «Среда, 25 ноября». */
    public String named(LocalDate day) {
        DayTexts texts = texts();
        return texts.weekday(day) + ", " + texts.date(day);
    }

    /** «ср». */
    public String weekday(LocalDate day) {
        return texts().shortWeekday(day);
    }

    /** «25 ноября», and of several days the last as well. */
    public String span(LocalDate first, LocalDate last) {
        DayTexts texts = texts();
        return first.equals(last) ? texts.date(first) : texts.date(first) + " – " + texts.date(last);
    }

    private static DayTexts texts() {
        return new DayTexts(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
