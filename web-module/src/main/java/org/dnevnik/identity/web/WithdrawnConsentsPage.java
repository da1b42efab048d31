package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.identity.WithdrawnAsked;
import org.dnevnik.identity.WithdrawnConsentService;
import org.dnevnik.identity.WithdrawnList;
import org.dnevnik.identity.view.ConsentAudience;
import org.dnevnik.identity.view.WithdrawnConsent;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /people/consents?school=…&class=…&of=…&after=…}: consents that people of the school have taken back. */
@Named
@RequestScoped
public class WithdrawnConsentsPage {

    private static final String ADDRESS = "/people/consents";

    @Inject
    private WithdrawnConsentService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private Asked asked = new Asked(Map.of());
    private @Nullable WithdrawnList list;
    private List<Line> lines = List.of();

    /** One of them in the reader's words. */
    public record Line(WithdrawnConsent consent, String when, String who) {}

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        asked = Asked.now();
        WithdrawnList found = service.list(
                caller.get(), new WithdrawnAsked(asked.id("school"), asked.id("class"), audience(), asked.after()));
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        AccessWords words = new AccessWords(texts, clock.now());
        lines = found.page().items().stream()
                .map(c -> new Line(
                        c, words.day(c.at()), c.by().isEmpty() ? texts.get("identity.withdrawn.self") : c.by()))
                .toList();
        list = found;
    }

    private @Nullable ConsentAudience audience() {
        return Arrays.stream(ConsentAudience.values())
                .filter(a -> a.name().equals(asked.text("of")))
                .findFirst()
                .orElse(null);
    }

    public WithdrawnList getList() {
        return Objects.requireNonNull(list, "read before rendering");
    }

    public List<Line> getLines() {
        return lines;
    }

    /** The texts by which the list can be narrowed: those of the staff where it tells of them. */
    public List<ConsentAudience> getAudiences() {
        return Arrays.stream(ConsentAudience.values())
                .filter(a -> a != ConsentAudience.STAFF || getList().staff())
                .toList();
    }

    public @Nullable String getNextAddress() {
        return asked.next(ADDRESS, getList().page().next());
    }

    /** The list's beginning, where this is not it. */
    public @Nullable String getFirstAddress() {
        return asked.first(ADDRESS);
    }
}
