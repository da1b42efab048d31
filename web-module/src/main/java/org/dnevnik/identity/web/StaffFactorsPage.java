package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.StaffFactorService;
import org.dnevnik.identity.StaffFactors;
import org.dnevnik.identity.view.FactorLine;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /people/second-step}: who of the staff has a second step, and from when on the school requires it. */
@Named
@RequestScoped
public class StaffFactorsPage {

    @Inject
    private StaffFactorService factors;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private @Nullable StaffFactors read;
    private List<FactorRow> rows = List.of();

    /**
     * Somebody of the staff in the reader's words.
     *
     * @param state a key's end
     * @param since empty: no second step
     * @param reset empty: never
     */
    public record FactorRow(long person, String name, String state, String since, String reset) {}

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        AccessWords words = new AccessWords(texts, clock.now());
        StaffFactors told = factors.list(caller.get(), Asked.now().id("school"));
        read = told;
        rows = told.lines().stream().map(line -> row(line, words, texts)).toList();
    }

    private static FactorRow row(FactorLine line, AccessWords words, Texts texts) {
        String state = line.onSince() != null ? "on" : line.account() ? "off" : "none";
        String reset = line.resetAt() == null
                ? ""
                : texts.format(
                        "identity.factors.reset",
                        words.day(line.resetAt()),
                        Objects.requireNonNullElse(line.resetBy(), ""));
        return new FactorRow(line.person(), line.name(), state, words.day(line.onSince()), reset);
    }

    public StaffFactors getRead() {
        return Objects.requireNonNull(read, "read before rendering");
    }

    public List<FactorRow> getRows() {
        return rows;
    }

    /** The day as a form takes it; empty: not required. */
    public String getSince() {
        LocalDate day = getRead().required();
        return day == null ? "" : day.toString();
    }

    /** The earliest day that may be chosen. */
    public String getToday() {
        return clock.today(Families.REGION).toString();
    }
}
