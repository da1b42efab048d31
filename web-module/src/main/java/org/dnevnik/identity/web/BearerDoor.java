package org.dnevnik.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dnevnik.identity.AccountPrincipal;
import org.dnevnik.shell.web.ProtocolFault;
import org.jspecify.annotations.Nullable;

/**
 * The door of programs. A right token says only of which grant it is: whose that is, what it opens and whether it is still alive is asked of
 * {@link TokenHolders}. Tokens open the public API and nothing else; a wrong one is told so in JSON.
 */
@ApplicationScoped
class BearerDoor {

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

    /** Whether it is this door at which the request knocks. */
    static boolean isFor(HttpServletRequest request) {
        return token(request) != null && WITHOUT.stream().noneMatch(served(request)::startsWith);
    }

    /** What will answer: an address like {@code /v2/../data/} begins like another one than it leads to. */
    static String served(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
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
        boolean opened = OPENED.stream().anyMatch(served(request)::startsWith);
        AccountPrincipal shown = token == null || !opened
                ? null
                : find(token, request.getRemoteAddr()).orElse(null);
        if (shown == null) {
            programs.admit(request, context.getResponse()); // or a page would never learn that its token is over
            return refuse(request, context.getResponse());
        }
        return context.notifyContainerAboutLogin(shown, shown.groups());
    }

    /** Only signed tokens have dots. */
    private Optional<AccountPrincipal> find(String token, String address) {
        return token.indexOf('.') < 0
                ? holders.ofPersonalToken(token, address)
                : tokens.read(token).flatMap(JwtReader::grant).flatMap(grant -> holders.ofGrant(grant, address));
    }

    /** The container sends what has this status, and nothing must be sent before. */
    private static AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        ProtocolFault.say(request, "authorizationFailed", "The access token is wrong, expired or withdrawn");
        return AuthenticationStatus.SEND_FAILURE;
    }
}
