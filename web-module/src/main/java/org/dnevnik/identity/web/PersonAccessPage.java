package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.dnevnik.identity.AccessCard;
import org.dnevnik.identity.PersonAccessService;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /people/account?person=…}: one person's access, and what the office can do about it. */
@Named
@RequestScoped
public class PersonAccessPage {

    @Inject
    private PersonAccessService access;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private @Nullable AccessCard card;
    private @Nullable AccessRow row;
    private String first = "";
    private String withdrawn = "";

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String person = faces.getExternalContext().getRequestParameterMap().getOrDefault("person", "");
        if (!person.matches("[0-9]{1,18}")) {
            throw new NotFound("a person to look at");
        }
        AccessCard read = access.card(caller.get(), Long.parseLong(person));
        AccessWords words = new AccessWords(Texts.in(faces.getViewRoot().getLocale()), clock.now());
        card = read;
        row = words.row(read.line());
        first = words.moment(read.line().firstSignedIn());
        withdrawn = words.day(read.withdrawn());
    }

    public AccessCard getCard() {
        return Objects.requireNonNull(card, "read before rendering");
    }

    public AccessRow getRow() {
        return Objects.requireNonNull(row, "read before rendering");
    }

    /** When the person came in for the first time, in the reader's words; empty for never. */
    public String getFirst() {
        return first;
    }

    /** When a consent was taken back, in the reader's words; empty: all hold. */
    public String getWithdrawn() {
        return withdrawn;
    }

    /** Where the reader came from: the school's list of access, or the region's page of the school. */
    public String getBack() {
        return caller.get().is(Role.REGION_OPERATOR)
                ? "/school/school?id=" + getCard().school()
                : "/people/codes";
    }

    public boolean isAccount() {
        return getCard().line().hasAccount();
    }

    /** Whether a code is alive that could be taken back. */
    public boolean isCode() {
        return getRow().state().equals("CODE");
    }

    public boolean isBlocked() {
        return getRow().state().equals("BLOCKED");
    }
}
