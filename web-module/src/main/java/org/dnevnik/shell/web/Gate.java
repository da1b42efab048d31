package org.dnevnik.shell.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dnevnik.identity.SignedIn;
import org.dnevnik.identity.web.CurrentCaller;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is not signed in sees the public addresses alone: a page sends them to the sign-in with the way back, data answers 401. Whoever has
 * come in with a password of the school's gets to the choice of an own one and no further, and whoever has a text to agree to, to that text.
 */
public class Gate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** In whose name a script of ours sends something: the person for whom its page was made. */
    private static final String FOR = "Dnevnik-Person";

    private static final List<String> PUBLIC = List.of(
            "/sign-in",
            "/no-account",
            "/activate", // persons and schools
            "/forgot",
            "/reset",
            "/confirm",
            "/unsubscribe",
            "/data/unsubscribe",
            "/memo",
            "/data/guide/",
            "/data/activation/",
            "/data/sign-in",
            "/shell/fault",
            "/resources/",
            "/jakarta.faces.resource/",
            "/favicon.ico",
            "/calendar/",
            "/v2/",
            "/v2.0/",
            "/oauth2/token",
            "/oauth2/revoke",
            "/login/",
            "/ims/oneroster/",
            "/.well-known/");

    /** Where somebody may go whose password is not their own yet. */
    private static final List<String> BEFORE_OWN_PASSWORD = List.of(
            "/new-password",
            "/data/own/first",
            "/sign-out",
            "/shell/fault",
            "/resources/",
            "/jakarta.faces.resource/",
            "/favicon.ico");

    /** Where somebody may go whom a text waits for. */
    private static final List<String> BEFORE_ANSWER = List.of(
            "/consents",
            "/data/own/consents",
            "/sign-out",
            "/shell/fault",
            "/resources/",
            "/jakarta.faces.resource/",
            "/favicon.ico");

    /** Where somebody may go who has to set up a second step first. */
    private static final List<String> BEFORE_SECOND_STEP = List.of(
            "/me/second-step",
            "/identity/second-step",
            "/data/own/factor/",
            "/sign-out",
            "/shell/fault",
            "/resources/",
            "/jakarta.faces.resource/",
            "/favicon.ico");

    @Inject
    private CurrentCaller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        SignedIn person = caller.signedIn();
        if (person != null && person.temporary() && BEFORE_OWN_PASSWORD.stream().noneMatch(path::startsWith)) {
            leadTo("/new-password", request, response);
        } else if (person != null && person.asked() && BEFORE_ANSWER.stream().noneMatch(path::startsWith)) {
            leadTo("/consents", request, response);
        } else if (isForbidden(person, path)) {
            leadTo("/me/second-step", request, response);
        } else if (isForAnother(request)) {
            JsonFault.write(request, response, HttpServletResponse.SC_UNAUTHORIZED, "shell.fault.another.text");
        } else if (request.getUserPrincipal() != null) {
            chain.doFilter(request, response);
        } else if (PUBLIC.stream().anyMatch(path::startsWith)) {
            letIn(request, response, chain);
        } else if (request.getHeader("Faces-Request") != null) {
            leadToTheDoor(response);
        } else if (isData(path) || !request.getMethod().equals("GET")) {
            refuse(request, response);
        } else {
            response.sendRedirect((caller.isWaiting() ? "/sign-in-waiting" : "/sign-in") + wayBack(request));
        }
    }

    private static void letIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (BodyBounds.isTooMuchForStrangers(request)) {
            BodyBounds.refuse(
                    request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "shell.fault.413.text");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whoever has to set up a second step does so before anything else; a text that waits is answered first. */
    private static boolean isForbidden(@Nullable SignedIn person, String path) {
        return person != null
                && person.factorDue()
                && !person.asked()
                && BEFORE_SECOND_STEP.stream().noneMatch(path::startsWith);
    }

    /** An order that has waited on the device does not go out under the name of whoever has signed in there since. */
    private boolean isForAnother(HttpServletRequest request) {
        String meant = request.getHeader(FOR);
        SignedIn person = caller.signedIn();
        return meant != null && person != null && !meant.equals(Long.toString(person.person()));
    }

    private static void leadTo(String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isData(request.getRequestURI())) {
            JsonFault.write(request, response, HttpServletResponse.SC_FORBIDDEN, "shell.fault.403.text");
        } else if (request.getMethod().equals("GET")) {
            response.sendRedirect(page);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A partial request follows no redirect: it has to be told in the words of Faces. */
    private static void leadToTheDoor(HttpServletResponse response) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter().write("<partial-response><redirect url=\"/sign-in\"/></partial-response>");
    }

    private static boolean isData(String path) {
        return path.startsWith("/data/") || path.equals("/push");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isData(request.getRequestURI())) {
            JsonFault.write(request, response, HttpServletResponse.SC_UNAUTHORIZED, "shell.fault.401.text");
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static String wayBack(HttpServletRequest request) {
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        return address.equals("/") ? "" : "?next=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
