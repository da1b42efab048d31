package org.dnevnik.identity.web;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.identity.CallerSource;
import org.dnevnik.identity.SignedIn;
import org.dnevnik.kernel.Caller;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A right token says only which account asks: who that is, and whether it is still welcome, is read anew. A wrong one is told so in JSON. */
final class TokenContext extends HttpMessageContextWrapper {

    private static final String REFUSED =
            "{\"type\":\"authorizationFailed\",\"description\":\"The access token is wrong, expired or withdrawn\"}";

    private final CallerSource callers;

    TokenContext(HttpMessageContext context, CallerSource callers) {
        super(context);
        this.callers = callers;
    }

    @Override
    public AuthenticationStatus notifyContainerAboutLogin(Principal principal, Set<String> groups) {
        SignedIn found = account(principal)
                .flatMap(callers::signedIn)
                .filter(person -> !person.temporary() && !person.asked())
                .orElse(null);
        if (found == null) {
            return responseUnauthorized();
        }
        getRequest().setAttribute(CurrentCaller.ATTRIBUTE, found);
        return super.notifyContainerAboutLogin(principal, Set.of(Caller.SIGNED_IN));
    }

    private static Optional<Long> account(Principal principal) {
        String subject = principal instanceof JsonWebToken token ? token.getSubject() : null;
        return subject != null && subject.matches("[0-9]{1,18}")
                ? Optional.of(Long.valueOf(subject))
                : Optional.empty();
    }

    @Override
    public AuthenticationStatus responseUnauthorized() {
        HttpServletResponse response = getResponse();
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("application/json;charset=UTF-8");
        try {
            response.getWriter().write(REFUSED);
            response.flushBuffer(); // before the container puts its page for 401 in place of it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
