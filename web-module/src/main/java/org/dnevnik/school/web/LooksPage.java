package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.school.Looks;
import org.dnevnik.school.LooksService;
import org.dnevnik.school.view.LookLine;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /people/access?person=…&after=…}: who looked at somebody's data; the own ones without a person. */
@Named
@RequestScoped
public class LooksPage {

    private static final String ADDRESS = "/people/access";

    @Inject
    private LooksService service;

    @Inject
    private CurrentCaller caller;

    private Asked asked = new Asked(java.util.Map.of());
    private @Nullable Looks looks;
    private @Nullable Texts texts;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        FacesContext faces = FacesContext.getCurrentInstance();
        asked = Asked.now();
        texts = Texts.in(faces.getViewRoot().getLocale());
        Long person = asked.id("person");
        looks = service.looks(caller.get(), person == null ? caller.get().person() : person, asked.after());
    }

    public Looks getLooks() {
        return Objects.requireNonNull(looks, "read before rendering");
    }

    public String when(LookLine line) {
        return new CardDays(texts()).moment(line.last());
    }

    /** Position and school, or kinship; the name is told to the office alone. */
    public String who(LookLine line) {
        String what = !line.positions().isEmpty() ? line.positions() : line.kinship();
        if (what.isEmpty()) {
            what = texts().get("people.access.nobody");
        }
        return getLooks().office() && !line.reader().isEmpty() ? line.reader() + " — " + what : what;
    }

    /** Which data, in words; what is not known here is told in general. */
    public String what(LookLine line) {
        String key = "people.access.what." + line.what().replace(' ', '_');
        return texts().containsKey(key) ? texts().get(key) : texts().get("people.access.other");
    }

    public @Nullable String getNextAddress() {
        return asked.next(ADDRESS, getLooks().lines().next());
    }

    /** The list's beginning, where this is not it. */
    public @Nullable String getFirstAddress() {
        return asked.first(ADDRESS);
    }

    private Texts texts() {
        return Objects.requireNonNull(texts, "read before rendering");
    }
}
