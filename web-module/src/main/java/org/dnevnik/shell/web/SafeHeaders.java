package org.dnevnik.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** What the browser may do with our answers: load from us alone, be framed by nobody, keep no page of a person. */
public class SafeHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Where a page uses PrimeFaces, the same with its nonce takes this one's place (primefaces.CSP_POLICY in web.xml). */
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
        chain.doFilter(request, new OnePolicy(response));
    }

    private static boolean isFile(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/resources/") || path.startsWith("/jakarta.faces.resource/");
    }

    /** Two policies both hold in a browser: one that PrimeFaces adds, with its nonce, has to take the place of ours. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase("Content-Security-Policy")) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
