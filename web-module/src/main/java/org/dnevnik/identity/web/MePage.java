package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.OwnAccount;
import org.dnevnik.identity.OwnAccountService;
import org.dnevnik.identity.SignedIn;
import org.dnevnik.identity.view.ConsentAudience;
import org.dnevnik.identity.view.ConsentGiven;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /me}: everybody's own login, password, address and consents. */
@Named
@RequestScoped
public class MePage {

    @Inject
    private OwnAccountService account;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private @Nullable OwnAccount own;
    private List<ConsentRow> consents = List.of();
    private boolean replacing;

    /** A text that was agreed to, in the reader's words. */
    public record ConsentRow(
            long id, String title, String body, String child, String when, String over, boolean mine, String after) {}

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        AccessWords words = new AccessWords(texts, clock.now());
        OwnAccount read = account.account(caller.get());
        consents = read.consents().stream().map(c -> row(c, texts, words)).toList();
        own = read;
        SignedIn person = caller.signedIn();
        replacing = person != null && account.mayReplace(caller.get(), person.session());
    }

    private static ConsentRow row(ConsentGiven c, Texts texts, AccessWords words) {
        return new ConsentRow(
                c.id(),
                c.title(),
                c.body(),
                c.child(),
                texts.format(c.paper() ? "identity.me.paper" : "identity.me.screen", words.day(c.at()), c.version()),
                c.withdrawn() == null ? "" : texts.format("identity.me.withdrawn", words.day(c.withdrawn())),
                c.mine(),
                texts.get(c.audience() == ConsentAudience.CHILD ? "identity.me.afterChild" : "identity.me.afterOwn"));
    }

    public OwnAccount getOwn() {
        return Objects.requireNonNull(own, "read before rendering");
    }

    /** Whether the reader has just come through Gosuslugi and needs no password for a new one. */
    public boolean isReplacing() {
        return replacing;
    }

    public List<ConsentRow> getConsents() {
        return consents;
    }
}
