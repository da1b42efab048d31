package org.dnevnik.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.dnevnik.identity.SignedIn;
import org.dnevnik.identity.web.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.primefaces.context.PrimeFacesContext;

/** What stands around every page: the menu, the person, language and theme. */
@Named("shell")
@RequestScoped
public class ShellPage {

    /** Changes with each start, so that browsers fetch scripts and styles of a new release and keep them as long as it runs. */
    private static final String VERSION = Long.toString(
            ProcessHandle.current().info().startInstant().orElseThrow().getEpochSecond(), 36);

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Guides guides;

    private @Nullable List<MenuItem> menu;

    /** The places that this person has. */
    public List<MenuItem> getMenu() {
        List<MenuItem> made = menu;
        if (made == null) {
            SignedIn person = caller.signedIn();
            made = person == null ? List.of() : make(person);
            menu = made;
        }
        return made;
    }

    private List<MenuItem> make(SignedIn person) {
        Texts texts = Language.textsOf(request);
        String here = request.getRequestURI();
        return Places.of(person).stream()
                .map(p -> new MenuItem(
                        p.address(),
                        texts.get("shell.menu." + p.name()),
                        p.name().toLowerCase(Locale.ROOT),
                        p.holds(here)))
                .toList();
    }

    /** A few words on the page that is shown, as safe HTML; empty when there are none. */
    public String getHint() {
        String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return guides.hint(view.substring(1).replace(".xhtml", ""));
    }

    /** Where this person's day starts. */
    public String getStart() {
        SignedIn person = caller.signedIn();
        List<Places> places = person == null ? List.of() : Places.of(person);
        return places.isEmpty() ? "/sign-in" : places.get(0).address();
    }

    public @Nullable SignedIn getPerson() {
        return caller.signedIn();
    }

    /** First letters of given name and surname, for the round sign. */
    public String getInitials() {
        SignedIn person = caller.signedIn();
        String[] parts = person == null ? new String[0] : person.name().split(" ", 3);
        return parts.length < 2 ? "" : parts[1].substring(0, 1) + parts[0].substring(0, 1);
    }

    public String getLanguage() {
        return Language.of(request).getLanguage();
    }

    /** {@code light}, {@code dark}, or empty to follow the device. */
    public String getTheme() {
        String chosen = Language.cookie(request, "theme");
        return chosen != null && List.of("dark", "light").contains(chosen) ? chosen : "";
    }

    /** What a form of ours has to send along: PrimeFaces gives the page that answers it the policy of the page that sent it. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    public String getVersion() {
        return VERSION;
    }
}
