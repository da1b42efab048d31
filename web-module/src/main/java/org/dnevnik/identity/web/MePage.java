package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.dnevnik.identity.OwnAccount;
import org.dnevnik.identity.OwnAccountService;
import org.dnevnik.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** {@code /me}: everybody's own login, password and address. */
@Named
@RequestScoped
public class MePage {

    @Inject
    private OwnAccountService account;

    @Inject
    private CurrentCaller caller;

    private @Nullable OwnAccount own;
    private boolean replacing;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        own = account.account(caller.get());
        SignedIn person = caller.signedIn();
        replacing = person != null && account.mayReplace(caller.get(), person.session());
    }

    public OwnAccount getOwn() {
        return Objects.requireNonNull(own, "read before rendering");
    }

    /** Whether the reader has just come through Gosuslugi and needs no password for a new one. */
    public boolean isReplacing() {
        return replacing;
    }
}
