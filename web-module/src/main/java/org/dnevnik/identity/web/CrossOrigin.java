package org.dnevnik.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.dnevnik.identity.ProgramOrigins;

/**
 * Programs that run in a browser on a site of their own: their pages may call the doors of tokens and the public API, and nothing else. No cookie goes
 * along, and none would open anything there.
 */
@ApplicationScoped
class CrossOrigin {

    private static final List<String> OPENED = List.of("/v2/", "/v2.0/", OAuthDoor.TOKEN, OAuthDoor.REVOKE);

    @Inject
    private ProgramOrigins origins;

    /**
     * Tells the browser that the page may read the answer.
     *
     * @return false for a page that may not, and for what is no page
     */
    boolean admit(HttpServletRequest request, HttpServletResponse response) {
        String path = BearerDoor.served(request);
        if (OPENED.stream().noneMatch(path::startsWith)) {
            return false;
        }
        response.addHeader("Vary", "Origin");
        String origin = request.getHeader("Origin");
        if (origin == null || !origins.isKnown(origin)) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Expose-Headers", "ETag, Retry-After, WWW-Authenticate, X-Correlation-Id");
        return true;
    }

    /** The browser's question before a request; it is answered for ten minutes. */
    static boolean isQuestion(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
    }

    static void answer(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
        response.setHeader("Access-Control-Allow-Headers", "Authorization, Access-Token, Content-Type, If-None-Match");
        response.setHeader("Access-Control-Max-Age", "600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
