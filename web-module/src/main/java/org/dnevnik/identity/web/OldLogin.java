package org.dnevnik.identity.web;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dnevnik.identity.IssuedTokens;
import org.dnevnik.identity.TokenAnswer;
import org.dnevnik.identity.TokenService;
import org.jspecify.annotations.Nullable;

/**
 * The implicit grant as old clients of the public API know it: login and password go to {@code /login/}, the address to which they want to return
 * names the program, and the token stands behind the {@code #} of where they end. For programs alone to which the region allows it: a token in an
 * address lies in histories, so it can be renewed by nobody and is over after some hours. No browser is signed in by this.
 */
@WebServlet("/login/*")
public class OldLogin extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String DONE = "/login/done";
    private static final int LONGEST = 2000;

    @EJB
    private TokenService tokens;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> asked = query(told(request, "ReturnUrl"));
        TokenAnswer answer = "token".equals(asked.get("response_type"))
                ? tokens.inAddress(
                        asked.getOrDefault("client_id", ""),
                        told(request, "login"),
                        told(request, "password"),
                        asked.getOrDefault("scope", ""),
                        request.getRemoteAddr())
                : null;
        response.sendRedirect(DONE + told(answer));
    }

    private static String told(@Nullable TokenAnswer answer) {
        IssuedTokens issued = answer == null ? null : answer.tokens();
        if (issued != null) {
            return "?result=success#access_token=" + issued.accessToken() + "&state=";
        }
        String why = answer == null ? "REQUEST" : Objects.toString(answer.refusal());
        return "?result=error&reason=" + why;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().equals(DONE)) {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("success".equals(request.getParameter("result")) ? "OK" : "Refused");
        } else {
            response.sendRedirect("/sign-in");
        }
    }

    private static Map<String, String> query(String address) {
        try {
            String query =
                    address.length() > LONGEST ? null : URI.create(address).getRawQuery();
            return query == null
                    ? Map.of()
                    : Arrays.stream(query.split("&", -1))
                            .map(pair -> pair.split("=", 2))
                            .filter(pair -> pair.length == 2)
                            .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]), (a, b) -> a));
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String told(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
