package org.dnevnik.identity.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.dnevnik.identity.AccountPrincipal;
import org.dnevnik.identity.EndedSessions;
import org.dnevnik.identity.HeldSession;
import org.dnevnik.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * The one mechanism: a bearer token is judged at its own door, everything else by the browser's session. The store is asked anew about what a session
 * holds once a minute, so that an ended position does not outlive its end by more; about what was ended on purpose ({@link EndedSessions}) at once.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class SchoolAuthenticationMechanism implements HttpAuthenticationMechanism {

    @Inject
    private BearerDoor tokens;

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private EndedSessions ended;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (BearerDoor.isFor(request)) {
            return tokens.judge(request, context);
        }
        return ofSession(request.getSession(false))
                .map(AccountPrincipal::new)
                .map(person -> context.notifyContainerAboutLogin(person, person.groups()))
                .orElseGet(context::doNothing);
    }

    private Optional<SignedIn> ofSession(@Nullable HttpSession session) {
        SignedIn held = OpenSession.held(session);
        if (session == null || held == null || !ended.doubts(held)) {
            return Optional.ofNullable(held);
        }
        Optional<SignedIn> fresh = AccountPrincipal.personIn(stores.validate(new HeldSession(held)));
        fresh.ifPresentOrElse(person -> session.setAttribute(OpenSession.HELD, person), session::invalidate);
        return fresh;
    }
}
