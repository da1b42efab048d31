package org.dnevnik.identity.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.dnevnik.identity.AccessTokens;
import org.dnevnik.identity.TokenKeys;
import org.dnevnik.identity.view.TokenScope;

/** What programs find without asking anybody: the keys with which our tokens are checked (RFC 7517), and where to ask for one (RFC 8414). */
@WebServlet({TokenDiscovery.KEYS, TokenDiscovery.ABOUT})
public class TokenDiscovery extends HttpServlet {

    static final String KEYS = "/.well-known/jwks.json";
    static final String ABOUT = "/.well-known/oauth-authorization-server";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TokenKeys keys;

    @Inject
    private transient AccessTokens tokens;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String house = tokens.issuer();
        if (request.getServletPath().equals(KEYS)) {
            publish(keys.published(), response);
        } else if (house.startsWith("http")) {
            publish(about(house), response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND); // a house that does not know its own address
        }
    }

    private static JsonObject about(String house) {
        return Json.createObjectBuilder()
                .add("issuer", house)
                .add("authorization_endpoint", house + "/oauth2/authorize")
                .add("token_endpoint", house + OAuthDoor.TOKEN)
                .add("revocation_endpoint", house + OAuthDoor.REVOKE)
                .add("jwks_uri", house + KEYS)
                .add("response_types_supported", words("code"))
                .add("grant_types_supported", words("authorization_code", "refresh_token"))
                .add("code_challenge_methods_supported", words("S256"))
                .add(
                        "token_endpoint_auth_methods_supported",
                        words("client_secret_basic", "client_secret_post", "none"))
                .add(
                        "revocation_endpoint_auth_methods_supported",
                        words("client_secret_basic", "client_secret_post", "none"))
                .add("authorization_response_iss_parameter_supported", true)
                .add("ui_locales_supported", words("ru", "en"))
                .add(
                        "scopes_supported",
                        words(Arrays.stream(TokenScope.values())
                                .map(TokenScope::word)
                                .toArray(String[]::new)))
                .build();
    }

    private static JsonArrayBuilder words(String... words) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        Arrays.stream(words).forEach(array::add);
        return array;
    }

    /** For five minutes: a new key is shown an hour before it signs. */
    private static void publish(JsonObject told, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("Access-Control-Allow-Origin", "*");
        write(told, response);
    }

    /** An answer that nobody keeps. */
    static void answer(HttpServletResponse response, int status, JsonObjectBuilder told) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        write(told.build(), response);
        response.flushBuffer(); // before the container puts a page in place of it
    }

    private static void write(JsonObject told, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(told.toString());
    }
}
