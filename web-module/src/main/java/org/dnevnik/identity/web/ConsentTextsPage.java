package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.ConsentTextService;
import org.dnevnik.identity.view.ConsentAim;
import org.dnevnik.identity.view.ConsentAudience;
import org.dnevnik.identity.view.ConsentText;
import org.dnevnik.identity.view.ConsentTextQuery;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * {@code /schools/consents?audience=…&aim=…} and {@code /people/texts?school=…}: for what people of the region, or of a school, are asked for consent,
 * version after version. The aim {@code new} is a purpose that is not there yet.
 */
@Named
@RequestScoped
public class ConsentTextsPage {

    private static final String NEW = "new";

    @Inject
    private ConsentTextService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private Asked asked = new Asked(Map.of());
    private ConsentAudience audience = ConsentAudience.STAFF;
    private @Nullable Long school;
    private List<ConsentTextQuery.Asking> schools = List.of();
    private List<Purpose> purposes = List.of();
    private List<ConsentText> texts = List.of();
    private List<Version> versions = List.of();

    /**
     * A purpose to choose.
     *
     * @param chosen whether it is shown
     */
    public record Purpose(ConsentText newest, boolean chosen, String address) {}

    /** A version in the reader's words. */
    public record Version(ConsentText text, String when, String by, String state) {}

    /** Of the region; called before anything is rendered, so that a refusal still has its status. */
    public void readRegion() {
        read(Asked.now(), null);
    }

    /** Of a school. */
    public void readSchool() {
        Asked now = Asked.now();
        schools = service.schools(caller.get());
        Long named = now.id("school");
        read(now, named == null ? (Long) schools.get(0).id() : named);
    }

    private void read(Asked now, @Nullable Long of) {
        asked = now;
        school = of;
        audience = Arrays.stream(ConsentAudience.values())
                .filter(a -> a.name().equals(now.text("audience")))
                .findFirst()
                .orElse(of == null ? ConsentAudience.STAFF : ConsentAudience.CHILD);
        Map<String, ConsentText> newest = new LinkedHashMap<>();
        List<ConsentText> all = service.texts(caller.get(), of).stream()
                .filter(t -> t.aim().audience() == audience)
                .toList();
        all.forEach(t -> newest.putIfAbsent(t.aim().key(), t));
        String aim = chosen(newest);
        purposes = newest.values().stream()
                .map(t -> new Purpose(
                        t, t.aim().key().equals(aim), with("aim", t.aim().key())))
                .toList();
        texts = all.stream().filter(t -> t.aim().key().equals(aim)).toList();
        Texts words = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        versions = texts.stream().map(t -> version(t, words)).toList();
    }

    private String chosen(Map<String, ConsentText> known) {
        String aim = asked.text("aim");
        return known.containsKey(aim) || aim.equals(NEW) || known.isEmpty()
                ? aim
                : known.keySet().iterator().next();
    }

    private Version version(ConsentText text, Texts words) {
        String state = text.aim().ended() != null
                ? "past"
                : text.current() ? "now" : text.since().isAfter(getToday()) ? "later" : "past";
        return new Version(
                text,
                words.format("identity.texts.since." + state, day(words).format(text.since())),
                text.publishedBy() == null ? words.get("identity.texts.sample") : text.publishedBy(),
                state);
    }

    private static DateTimeFormatter day(Texts words) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale());
    }

    private String with(String name, String value) {
        return asked.with(school == null ? "/schools/consents" : "/people/texts", name, value);
    }

    /** Where the words of a purpose are shown after they were published. */
    public String getThen() {
        String place = school == null ? "/schools/consents?" : "/people/texts?school=" + school + "&";
        return place + "audience=" + audience + "&saved=yes&aim={id}";
    }

    public String getNewAddress() {
        return with("aim", NEW);
    }

    /** Whose texts. */
    public @Nullable Long getSchool() {
        return school;
    }

    /** Those between which the reader chooses; empty for one. */
    public List<ConsentTextQuery.Asking> getSchools() {
        return schools.size() > 1 ? schools : List.of();
    }

    public ConsentAudience getAudience() {
        return audience;
    }

    public List<ConsentAudience> getAudiences() {
        return List.of(ConsentAudience.values());
    }

    public List<Purpose> getPurposes() {
        return purposes;
    }

    public List<Version> getVersions() {
        return versions;
    }

    /** The newest wording, which the next one is made from; null where there is none yet. */
    public @Nullable ConsentText getNewest() {
        return texts.isEmpty() ? null : texts.get(0);
    }

    /** The purpose that is shown; null for one that is not there yet. */
    public @Nullable ConsentAim getAim() {
        return texts.isEmpty() ? null : texts.get(0).aim();
    }

    public LocalDate getToday() {
        return clock.today(Families.REGION);
    }
}
