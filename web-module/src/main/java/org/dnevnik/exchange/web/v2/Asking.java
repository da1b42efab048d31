package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.core.UriInfo;
import org.dnevnik.identity.TokenCaller;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;

/** Whose token the request carries, and whether it comes at a welcome pace. */
@RequestScoped
public class Asking {

    @Inject
    private CurrentCaller caller;

    @Inject
    private ApiPace pace;

    /**
     * Asked first by every call. The session of a browser opens nothing here: it has no scopes, and a page of another site could use it unseen.
     *
     * @throws NotAuthorizedException without a token
     * @throws TooOften when the account has to wait
     */
    public Caller get() {
        pace.require(token().person().account());
        return caller.get();
    }

    private TokenCaller token() {
        TokenCaller token = caller.token();
        if (token == null) {
            throw new NotAuthorizedException("Bearer");
        }
        return token;
    }

    /** The grant of the token. */
    long grant() {
        return token().grant();
    }

    /** Whether the token opens this too. */
    boolean opens(TokenScope scope) {
        return token().scopes().contains(scope);
    }

    /** Whether the address is that of clients who knew the protocol as 2.0: it has some shapes of its own. */
    static boolean asOfOld(UriInfo address) {
        return address.getBaseUri().getPath().startsWith("/v2.0");
    }
}
