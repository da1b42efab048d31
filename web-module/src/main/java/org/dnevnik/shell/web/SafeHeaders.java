package org.dnevnik.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What the browser may do with our answers: load from us alone, be framed by nobody, keep no page of a person. */
public class SafeHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** PrimeFaces replaces the header by the same policy with its nonce (primefaces.CSP_POLICY in web.xml). */
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " frame-ancestors 'none'; form-action 'self'; style-src 'self'; script-src 'self'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("Cache-Control", isFile(request) ? "public, max-age=31536000, immutable" : "no-store");
        chain.doFilter(request, response);
    }

    private static boolean isFile(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/resources/") || path.startsWith("/jakarta.faces.resource/");
    }
}
