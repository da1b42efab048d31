package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.LedgerService;
import org.dnevnik.journal.LedgerState;
import org.dnevnik.journal.view.LedgerFault;
import org.dnevnik.journal.view.LedgerSignatureLine;
import org.dnevnik.journal.view.LedgerSignatureLine.SignedPeriod;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /school/ledger}: how a school's ledger stands, the check of it, and the signatures under it. */
@Named
@RequestScoped
public class LedgerPage {

    private static final int SHORT = 16;

    @Inject
    private LedgerService service;

    @Inject
    private CurrentCaller caller;

    private @Nullable LedgerState state;
    private @Nullable Texts texts;
    private long school;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Caller asking = caller.get();
        school =
                asking.schoolsWith(Right.CHECK_LEDGER).findFirst().orElseThrow(() -> new NotFound("a school's ledger"));
        texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        state = service.state(asking, school);
    }

    public long getSchool() {
        return school;
    }

    public LedgerState getState() {
        return Objects.requireNonNull(state, "read before rendering");
    }

    /** What a check may find, for the page's script to choose from. */
    public List<String> getFaults() {
        return List.of(LedgerFault.Kind.values()).stream().map(Enum::name).toList();
    }

    /** How many rows the chain holds, in words. */
    public String getRows() {
        return texts().count("journal.ledger.rows", getState().rows());
    }

    /** What was closed when it was signed. */
    public String what(LedgerSignatureLine line) {
        SignedPeriod period = line.period();
        return period == null
                ? texts().get("journal.ledger.signedByHand")
                : texts().format(
                                "journal.ledger.signedPeriod",
                                new ChangeWords(texts()).period(period),
                                period.from(),
                                period.to());
    }

    public String when(LedgerSignatureLine line) {
        return new ChangeWords(texts()).moment(LocalDateTime.ofInstant(line.at(), Families.REGION));
    }

    /** The beginning, by which people compare. */
    public String brief(String hash) {
        return hash.length() <= SHORT ? hash : hash.substring(0, SHORT) + "…";
    }

    private Texts texts() {
        return Objects.requireNonNull(texts, "read before rendering");
    }
}
