package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.AbsenceNoticeService;
import org.dnevnik.journal.model.AbsenceState;
import org.dnevnik.journal.view.AbsenceNoticeLine;
import org.dnevnik.kernel.Slice;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** Notices of absence for those who decide: {@code /journal/notices}, with {@code show=decided} those that are decided. */
@Named
@RequestScoped
public class NoticesPage {

    @Inject
    private AbsenceNoticeService notices;

    @Inject
    private CurrentCaller caller;

    private @Nullable Slice<AbsenceNoticeLine> shown;
    private boolean waiting = true;
    private Locale locale = Texts.RUSSIAN;

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        waiting = !asked.text("show").equals("decided");
        shown = notices.list(caller.get(), waiting, asked.id("after"));
    }

    public boolean isWaiting() {
        return waiting;
    }

    public List<AbsenceNoticeLine> getLines() {
        return Objects.requireNonNull(shown).items();
    }

    public @Nullable String getNext() {
        return Objects.requireNonNull(shown).next();
    }

    public String span(AbsenceNoticeLine notice) {
        return new AttendanceWords(locale, List.of()).span(notice);
    }

    /** Whether what it wrote can still be taken back. */
    public boolean isAccepted(AbsenceNoticeLine notice) {
        return notice.state() == AbsenceState.ACCEPTED;
    }
}
