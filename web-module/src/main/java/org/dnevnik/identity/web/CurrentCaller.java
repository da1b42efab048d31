package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.dnevnik.identity.AccountPrincipal;
import org.dnevnik.identity.SignedIn;
import org.dnevnik.identity.TokenCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.jspecify.annotations.Nullable;

/** Who sent this request, as the authentication mechanism found out. */
@RequestScoped
public class CurrentCaller {

    @Inject
    private HttpServletRequest request;

    /** @throws NotAllowed for a request of nobody; the gate lets none through to the pages of people */
    public Caller get() {
        SignedIn signedIn = signedIn();
        if (signedIn == null) {
            throw new NotAllowed("nobody is signed in");
        }
        return signedIn.from(request.getRemoteAddr());
    }

    /** Whether nobody is signed in, but a child waits in this browser for a guardian. */
    public boolean isWaiting() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(OpenSession.WAITS) != null;
    }

    /** What is shown about the person; null when nobody is signed in. */
    public @Nullable SignedIn signedIn() {
        return principal().map(AccountPrincipal::person).orElse(null);
    }

    /** The token with which a program has come; null for a browser, and for nobody. */
    public @Nullable TokenCaller token() {
        return principal().map(AccountPrincipal::token).orElse(null);
    }

    private Optional<AccountPrincipal> principal() {
        return AccountPrincipal.of(request.getUserPrincipal());
    }
}
