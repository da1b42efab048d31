package org.dnevnik.identity.web;

import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import org.dnevnik.identity.CallerSource;
import org.dnevnik.identity.EndedSessions;
import org.dnevnik.identity.SignedIn;
import org.dnevnik.kernel.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The one mechanism: a bearer token is judged at its own door, everything else by the browser's session. What a session
 * holds is read anew once a minute, so that an ended position does not outlive its end by more; what was ended on purpose ({@link EndedSessions})
 * is read anew at once.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class SchoolAuthenticationMechanism implements HttpAuthenticationMechanism {

    @Inject
    private BearerDoor tokens;

    @EJB
    private CallerSource callers;

    @Inject
    private EndedSessions ended;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (BearerDoor.isFor(request)) {
            return tokens.judge(request, context);
        }
        SignedIn signedIn = ofSession(request.getSession(false));
        if (signedIn == null) {
            return context.doNothing();
        }
        request.setAttribute(CurrentCaller.ATTRIBUTE, signedIn);
        return context.notifyContainerAboutLogin(Long.toString(signedIn.account()), Set.of(Caller.SIGNED_IN));
    }

    private @Nullable SignedIn ofSession(@Nullable HttpSession session) {
        SignedIn held = OpenSession.held(session);
        if (session == null || held == null || !ended.doubts(held)) {
            return held;
        }
        SignedIn fresh = callers.again(held).orElse(null);
        if (fresh == null) {
            session.invalidate();
        } else {
            session.setAttribute(CurrentCaller.ATTRIBUTE, fresh);
        }
        return fresh;
    }
}
