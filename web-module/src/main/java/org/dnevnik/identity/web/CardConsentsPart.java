package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.dnevnik.identity.WithdrawnConsentService;
import org.dnevnik.identity.view.WithdrawnConsent;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** On a person's card, for the office: which consents about the person were taken back and not given again. */
@Named
@RequestScoped
public class CardConsentsPart {

    @Inject
    private WithdrawnConsentService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private @Nullable List<Line> lines;

    /**
     * One of them in the reader's words.
     *
     * @param told when, and by whom where it was not the person
     */
    public record Line(WithdrawnConsent consent, String told) {}

    /**
     * Read once for a page, which asks several times.
     *
     * @param school whose office looks
     */
    public List<Line> lines(long school, long person) {
        List<Line> read = lines;
        if (read == null) {
            Texts texts =
                    Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
            AccessWords words = new AccessWords(texts, clock.now());
            read = service.of(caller.get(), school, person).stream()
                    .map(c -> new Line(c, told(c, texts, words)))
                    .toList();
            lines = read;
        }
        return read;
    }

    private static String told(WithdrawnConsent consent, Texts texts, AccessWords words) {
        return consent.by().isEmpty()
                ? texts.format("identity.withdrawn.onCard", words.day(consent.at()))
                : texts.format("identity.withdrawn.onCardBy", words.day(consent.at()), consent.by());
    }
}
