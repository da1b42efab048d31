package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.identity.AccessAsked;
import org.dnevnik.identity.AccessList;
import org.dnevnik.identity.AccessSheetService;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /people/codes?class=…}, staff with {@code ?show=staff}: who can sign in, and sheets for those who cannot yet. */
@Named
@RequestScoped
public class AccessPage {

    private static final String STAFF = "staff";

    @Inject
    private AccessSheetService access;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private Map<String, String> asked = Map.of();
    private @Nullable AccessList list;
    private List<AccessRow> rows = List.of();
    private List<String> restored = List.of();

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        FacesContext faces = FacesContext.getCurrentInstance();
        asked = faces.getExternalContext().getRequestParameterMap();
        AccessList read = access.list(caller.get(), new AccessAsked(id("school"), id("class"), isStaff(), after()));
        AccessWords words = new AccessWords(Texts.in(faces.getViewRoot().getLocale()), clock.now());
        rows = read.lines().stream().map(words::row).toList();
        restored = read.restored().stream().map(words::restored).toList();
        list = read;
    }

    private @Nullable String after() {
        String after = asked.getOrDefault("after", "");
        return after.isEmpty() ? null : after;
    }

    private @Nullable Long id(String name) {
        String text = asked.getOrDefault(name, "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw new NotFound(name + " that is no number");
        }
        return Long.valueOf(text);
    }

    public boolean isStaff() {
        return STAFF.equals(asked.get("show"));
    }

    public AccessList getList() {
        return Objects.requireNonNull(list, "read before rendering");
    }

    public List<AccessRow> getRows() {
        return rows;
    }

    /** What the region lately did about the access of administrators. */
    public List<String> getRestored() {
        return restored;
    }

    /** How many of the shown people can sign in. */
    public long getOpen() {
        return rows.stream().filter(r -> r.state().equals("OPEN")).count();
    }

    /** The id of the shown class as the form sends it; empty for the staff. */
    public String getGroup() {
        return getList().chosen() == null
                ? ""
                : Long.toString(getList().chosen().id());
    }

    public @Nullable String getNextAddress() {
        String next = getList().next();
        return next == null
                ? null
                : "/people/codes?show=staff&after="
                        + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8);
    }
}
