package org.dnevnik.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.identity.TokenCaller;
import org.dnevnik.kernel.Caller;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The door of programs. A right token says only of which grant it is: whose that is, what it opens and whether it is still alive is asked of
 * {@link TokenHolders}. Tokens open the public API and nothing else; a wrong one is told so in JSON.
 */
@ApplicationScoped
class BearerDoor {

    private static final String REFUSED =
            "{\"type\":\"authorizationFailed\",\"description\":\"The access token is wrong, expired or withdrawn\"}";
    private static final String BEARER = "Bearer ";
    private static final List<String> OPENED = List.of("/v2/", "/v2.0/");

    /** Whoever comes here has no token yet, an old one, or one of a program that acts for nobody. */
    private static final List<String> WITHOUT =
            List.of("/v2/authorizations/", "/v2.0/authorizations/", "/oauth2/", "/login/", "/ims/oneroster/");

    @Inject
    private JwtReader tokens;

    @Inject
    private TokenHolders holders;

    @Inject
    private CrossOrigin programs;

    private record Shown(Principal principal, TokenCaller caller) {}

    /** Whether it is this door at which the request knocks. */
    static boolean isFor(HttpServletRequest request) {
        return token(request) != null && WITHOUT.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    /** The header that the standard knows, or the one that clients of the public API send. */
    static @Nullable String token(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : request.getHeader("Access-Token");
    }

    AuthenticationStatus judge(HttpServletRequest request, HttpMessageContext context) {
        String token = token(request);
        boolean opened = OPENED.stream().anyMatch(request.getRequestURI()::startsWith);
        Shown shown = token == null || !opened
                ? null
                : find(token, request.getRemoteAddr()).orElse(null);
        if (shown == null) {
            programs.admit(request, context.getResponse()); // or a page would never learn that its token is over
            return refuse(context);
        }
        request.setAttribute(CurrentCaller.ATTRIBUTE, shown.caller().person());
        request.setAttribute(CurrentCaller.TOKEN, shown.caller());
        return context.notifyContainerAboutLogin(shown.principal(), Set.of(Caller.SIGNED_IN));
    }

    /** Only signed tokens have dots. */
    private Optional<Shown> find(String token, String address) {
        return token.indexOf('.') < 0
                ? holders.ofPersonalToken(token, address)
                        .map(c -> new Shown(
                                new CallerPrincipal(Long.toString(c.person().account())), c))
                : tokens.read(token).flatMap(jwt -> find(jwt, address));
    }

    private Optional<Shown> find(JsonWebToken token, String address) {
        return JwtReader.grant(token)
                .flatMap(grant -> holders.ofGrant(grant, address))
                .map(caller -> new Shown(token, caller));
    }

    private static AuthenticationStatus refuse(HttpMessageContext context) {
        HttpServletResponse response = context.getResponse();
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
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
