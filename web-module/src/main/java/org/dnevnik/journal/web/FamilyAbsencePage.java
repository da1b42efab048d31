package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.FamilyAbsenceService;
import org.dnevnik.journal.FamilyAbsences;
import org.dnevnik.journal.model.AbsenceState;
import org.dnevnik.journal.view.AbsenceNoticeLine;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** A family announces that a pupil will be away: {@code /diary/absence?child=…}. */
@Named
@RequestScoped
public class FamilyAbsencePage {

    @Inject
    private FamilyAbsenceService absences;

    @Inject
    private CurrentCaller caller;

    private @Nullable FamilyAbsences family;
    private Locale locale = Texts.RUSSIAN;

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        family = absences.family(caller.get(), Asked.now().id("child"));
    }

    public FamilyAbsences getFamily() {
        return Objects.requireNonNull(family, "read before rendering");
    }

    public String span(AbsenceNoticeLine notice) {
        return new AttendanceWords(locale, List.of()).span(notice);
    }

    /** Whether the family may take it back. */
    public boolean isWithdrawable(AbsenceNoticeLine notice) {
        return getFamily().mayAnnounce()
                && (notice.state() == AbsenceState.SENT
                        || notice.state() == AbsenceState.ACCEPTED
                                && notice.starts().isAfter(getFamily().today()));
    }

    /** Whether the pupil may come back earlier than announced. */
    public boolean isShortenable(AbsenceNoticeLine notice) {
        return getFamily().mayAnnounce()
                && notice.state().isAlive()
                && !isWithdrawable(notice)
                && notice.starts().isBefore(notice.ends())
                && getEarliest(notice).isBefore(notice.ends());
    }

    /** The earliest last day that a family may still name. */
    public LocalDate getEarliest(AbsenceNoticeLine notice) {
        LocalDate yesterday = getFamily().today().minusDays(1);
        return yesterday.isBefore(notice.starts()) ? notice.starts() : yesterday;
    }
}
