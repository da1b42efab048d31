package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import org.dnevnik.identity.ConsentTextService;
import org.dnevnik.identity.view.ConsentAudience;
import org.dnevnik.identity.view.ConsentText;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Texts;

/** {@code /schools/consents?audience=…}: what people of the region agree to, version after version. */
@Named
@RequestScoped
public class ConsentTextsPage {

    @Inject
    private ConsentTextService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private ConsentAudience audience = ConsentAudience.STAFF;
    private List<ConsentText> texts = List.of();
    private List<Version> versions = List.of();

    /** A version in the reader's words. */
    public record Version(ConsentText text, String when, String by, String state) {}

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String asked = faces.getExternalContext().getRequestParameterMap().getOrDefault("audience", "");
        audience = Arrays.stream(ConsentAudience.values())
                .filter(a -> a.name().equals(asked))
                .findFirst()
                .orElse(ConsentAudience.STAFF);
        texts = service.texts(caller.get()).stream()
                .filter(t -> t.audience() == audience)
                .toList();
        Texts words = Texts.in(faces.getViewRoot().getLocale());
        versions = texts.stream().map(t -> version(t, words)).toList();
    }

    private Version version(ConsentText text, Texts words) {
        String state = text.current() ? "now" : text.since().isAfter(getToday()) ? "later" : "past";
        return new Version(
                text,
                words.format("identity.texts.since." + state, day(words).format(text.since())),
                text.publishedBy() == null ? words.get("identity.texts.sample") : text.publishedBy(),
                state);
    }

    private static DateTimeFormatter day(Texts words) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale());
    }

    public ConsentAudience getAudience() {
        return audience;
    }

    public List<ConsentAudience> getAudiences() {
        return List.of(ConsentAudience.values());
    }

    public List<Version> getVersions() {
        return versions;
    }

    /** The newest wording, which the next one is made from. */
    public ConsentText getNewest() {
        return texts.get(0);
    }

    public LocalDate getToday() {
        return clock.today(Families.REGION);
    }
}
