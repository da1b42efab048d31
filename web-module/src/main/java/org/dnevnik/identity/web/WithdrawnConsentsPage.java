package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.WithdrawnConsentService;
import org.dnevnik.identity.view.WithdrawnConsent;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /people/consents?school=…&after=…}: consents that people of the school have taken back. */
@Named
@RequestScoped
public class WithdrawnConsentsPage {

    private static final String ADDRESS = "/people/consents";
    private static final String AFTER = "after";

    @Inject
    private WithdrawnConsentService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private Asked asked = new Asked(Map.of());
    private List<Line> lines = List.of();
    private @Nullable String next;

    /** One of them in the reader's words. */
    public record Line(WithdrawnConsent consent, String when, String who) {}

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        asked = Asked.now();
        String after = asked.text(AFTER);
        Slice<WithdrawnConsent> found = service.list(caller.get(), asked.id("school"), after.isEmpty() ? null : after);
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        AccessWords words = new AccessWords(texts, clock.now());
        lines = found.items().stream()
                .map(c -> new Line(
                        c, words.day(c.at()), c.by().isEmpty() ? texts.get("identity.withdrawn.self") : c.by()))
                .toList();
        next = found.next();
    }

    public List<Line> getLines() {
        return lines;
    }

    public @Nullable String getNextAddress() {
        return next == null ? null : asked.with(ADDRESS, AFTER, next);
    }

    /** The list's beginning, where this is not it. */
    public @Nullable String getFirstAddress() {
        return asked.text(AFTER).isEmpty() ? null : asked.with(ADDRESS, AFTER, null);
    }
}
