package org.dnevnik.diary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.dnevnik.diary.DiaryMarksService;
import org.dnevnik.diary.DiarySpan;
import org.dnevnik.diary.DiarySubject;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.view.PupilMark;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.DayTexts;
import org.jspecify.annotations.Nullable;

/** {@code /diary/period?person=…&span=…}: all subjects over some days; {@code /diary/subject?person=…&group=…&subject=…&span=…}: one of them. */
@Named
@RequestScoped
public class DiarySpanPage {

    @Inject
    private CurrentCaller caller;

    @Inject
    private DiaryMarksService service;

    private @Nullable DiarySpan shown;
    private @Nullable DiarySubject subject;

    /** Reads before anything is written, so that a refusal still has its status. */
    public void read() {
        shown = service.span(caller.get(), LastRead.asked(), Asked.now().text("span"))
                .orElse(null);
        if (shown != null) {
            LastRead.keep(shown.open());
        }
    }

    /** Likewise, of one subject. */
    public void readSubject() {
        Asked asked = Asked.now();
        subject = service.subject(
                caller.get(),
                asked.required("person"),
                asked.required("group"),
                asked.required("subject"),
                asked.text("span"));
    }

    /** Null when the reader has no diary to read. */
    public @Nullable DiarySpan getShown() {
        return shown;
    }

    public DiarySubject getSubject() {
        return Objects.requireNonNull(subject, "read before rendering");
    }

    /** The marks in the order in which one reads news. */
    public List<PupilMark> newestFirst(List<PupilMark> marks) {
        List<PupilMark> reversed = new ArrayList<>(marks);
        Collections.reverse(reversed);
        return reversed;
    }

    /** «25 ноября». */
    public String day(LocalDate day) {
        return new DayTexts(FacesContext.getCurrentInstance().getViewRoot().getLocale()).date(day);
    }
}
