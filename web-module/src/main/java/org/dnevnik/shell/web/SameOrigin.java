package org.dnevnik.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that change something and come from another site: stateless views carry no secret of their own against them. Modern
 * browsers say where a request comes from ({@code Sec-Fetch-Site}, {@code Origin}); a request that says neither comes from no browser,
 * so it carries nobody's cookie unasked.
 */
public class SameOrigin extends HttpFilter {

    /** Stands at a request of a page of another site that may send what it sends. */
    public static final String ADMITTED = SameOrigin.class.getName();

    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OF_PAGES = Set.of("GET", "HEAD", "OPTIONS", "POST");
    private static final Set<String> OF_RESOURCES = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isTaken(request.getMethod(), request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (SAFE.contains(request.getMethod()) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Faces shows a page whatever the method; resources refuse by themselves what they do not take. */
    static boolean isTaken(String method, String path) {
        boolean resource = path.startsWith("/data/") || path.startsWith("/v2") || path.startsWith("/ims/");
        return (resource ? OF_RESOURCES : OF_PAGES).contains(method);
    }

    private static boolean isOurs(HttpServletRequest request) {
        return request.getAttribute(ADMITTED) != null
                || isOurs(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"));
    }

    static boolean isOurs(@Nullable String site, @Nullable String origin, @Nullable String host) {
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        return origin == null || sameHost(origin, host);
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
