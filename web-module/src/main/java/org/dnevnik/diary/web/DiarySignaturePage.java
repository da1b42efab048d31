package org.dnevnik.diary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;
import org.dnevnik.diary.ClassSignatures;
import org.dnevnik.diary.DiarySignatureService;
import org.dnevnik.diary.SignedWeek;
import org.dnevnik.diary.WeekSigning;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.DayTexts;
import org.jspecify.annotations.Nullable;

/**
 * {@code /diary/signature?person=…&week=…}: the signatures of a week; {@code /diary/signed?id=…&year=…}: one with its text;
 * {@code /diary/signatures?class=…&week=…}: those of a class.
 */
@Named
@RequestScoped
public class DiarySignaturePage {

    @Inject
    private CurrentCaller caller;

    @Inject
    private DiarySignatureService service;

    private @Nullable WeekSigning week;
    private @Nullable SignedWeek signed;
    private @Nullable ClassSignatures group;

    /** Reads before anything is written, so that a refusal still has its status. */
    public void read() {
        week = service.week(caller.get(), Asked.now().required("person"), required());
    }

    /** Likewise, one signature. */
    public void readOne() {
        long year = Asked.now().required("year");
        if (year > Short.MAX_VALUE) {
            throw new NotFound("signature of no year");
        }
        signed = service.signed(caller.get(), Asked.now().required("id"), (int) year);
    }

    /** Likewise, a class. */
    public void readClass() {
        group = service.ofClass(caller.get(), Asked.now().required("class"), day());
    }

    public WeekSigning getWeek() {
        return Objects.requireNonNull(week, "read before rendering");
    }

    public SignedWeek getSigned() {
        return Objects.requireNonNull(signed, "read before rendering");
    }

    public ClassSignatures getGroup() {
        return Objects.requireNonNull(group, "read before rendering");
    }

    /** «25 ноября». */
    public String day(LocalDate day) {
        return texts().date(day);
    }

    /** «23–29 ноября». */
    public String span(LocalDate monday) {
        return texts().span(monday);
    }

    /** «25 нояб. 2026 г., 15:10», by the school's clock. */
    public String moment(LocalDateTime at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(FacesContext.getCurrentInstance().getViewRoot().getLocale())
                .format(at);
    }

    private static DayTexts texts() {
        return new DayTexts(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    private static LocalDate required() {
        LocalDate day = day();
        if (day == null) {
            throw new NotFound("no week");
        }
        return day;
    }

    private static @Nullable LocalDate day() {
        String day = Asked.now().text("week");
        return day.isEmpty() ? null : DiaryPage.date(day);
    }
}
