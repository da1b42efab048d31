package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.OwnAccount;
import org.dnevnik.identity.OwnAccountService;
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

    /** A text that was agreed to, in the reader's words. */
    public record ConsentRow(String title, String body, String child, String when) {}

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        AccessWords words = new AccessWords(texts, clock.now());
        OwnAccount read = account.account(caller.get());
        consents = read.consents().stream()
                .map(c -> new ConsentRow(
                        c.title(),
                        c.body(),
                        c.child(),
                        texts.format(c.paper() ? "identity.me.paper" : "identity.me.screen", words.day(c.at()))))
                .toList();
        own = read;
    }

    public OwnAccount getOwn() {
        return Objects.requireNonNull(own, "read before rendering");
    }

    public List<ConsentRow> getConsents() {
        return consents;
    }
}
