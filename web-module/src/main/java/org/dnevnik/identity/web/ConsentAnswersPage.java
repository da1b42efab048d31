package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dnevnik.identity.AnswersAsked;
import org.dnevnik.identity.AnswersList;
import org.dnevnik.identity.ConsentAnswersService;
import org.dnevnik.identity.view.AnswerLine;
import org.dnevnik.identity.view.ConsentState;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /people/answers?school=…&of=…&class=…&state=…&after=…&all=yes}: who of the school has agreed to something, and who has not. */
@Named
@RequestScoped
public class ConsentAnswersPage {

    private static final String ADDRESS = "/people/answers";
    private static final String ALL = "all";
    private static final String STATE = "state";

    @Inject
    private ConsentAnswersService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private Asked asked = new Asked(Map.of());
    private @Nullable AnswersList list;
    private List<Line> lines = List.of();

    /** One of them in the reader's words. */
    public record Line(AnswerLine answer, String state, String told) {}

    /**
     * How many have answered so.
     *
     * @param address of them alone, or of everybody again
     */
    public record Count(ConsentState state, long count, boolean chosen, String address) {}

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        asked = Asked.now();
        AnswersAsked order = AnswersSheet.of(asked);
        AnswersList found = isWhole() ? service.whole(caller.get(), order) : service.list(caller.get(), order);
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        AnswersSheet sheet = new AnswersSheet(texts, new AccessWords(texts, clock.now()));
        lines = found.page().items().stream()
                .map(a -> new Line(a, sheet.state(a), sheet.told(a)))
                .toList();
        list = found;
    }

    public AnswersList getList() {
        return Objects.requireNonNull(list, "read before rendering");
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<Count> getCounts() {
        return Stream.of(ConsentState.values())
                .filter(s -> getList().counts().containsKey(s))
                .map(s -> new Count(
                        s, count(s), s == getList().state(), of(s == getList().state() ? null : s)))
                .toList();
    }

    private long count(ConsentState state) {
        return Objects.requireNonNull(getList().counts().get(state));
    }

    private String of(@Nullable ConsentState state) {
        return asked.with(ADDRESS, STATE, state);
    }

    /** Whether everything is shown at once, as it is printed. */
    public boolean isWhole() {
        return !asked.text(ALL).isEmpty();
    }

    /** Whether something was left out on demand, or is by slices. */
    public boolean isNarrowed() {
        return getList().chosen() != null || getList().state() != null;
    }

    public String getWholeAddress() {
        return asked.with(ADDRESS, ALL, "yes");
    }

    public String getFileAddress() {
        return asked.with("/data/consent-answers/list.csv", Asked.AFTER, null);
    }

    public @Nullable String getNextAddress() {
        return asked.next(ADDRESS, getList().page().next());
    }

    /** The list's beginning, where this is not it. */
    public @Nullable String getFirstAddress() {
        return asked.first(ADDRESS);
    }

    /** This very place, to which an answer on paper leads back. */
    public String getHere() {
        return asked.with(ADDRESS, "saved", "yes");
    }
}
