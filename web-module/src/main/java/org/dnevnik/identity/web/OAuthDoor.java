package org.dnevnik.identity.web;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.dnevnik.identity.ClientProof;
import org.dnevnik.identity.IssuedTokens;
import org.dnevnik.identity.TokenAnswer;
import org.dnevnik.identity.TokenRefusal;
import org.dnevnik.identity.TokenService;
import org.dnevnik.identity.view.TokenScope;

/** Where programs change a code or a refresh token for a token (RFC 6749), and give it back (RFC 7009). */
@WebServlet({OAuthDoor.TOKEN, OAuthDoor.REVOKE})
public class OAuthDoor extends HttpServlet {

    static final String TOKEN = "/oauth2/token";
    static final String REVOKE = "/oauth2/revoke";

    private static final long serialVersionUID = 1L;
    private static final String BASIC = "Basic ";

    @EJB
    private TokenService tokens;

    @Inject
    private transient JwtReader reader;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(REVOKE)) {
            revoke(request, response);
        } else {
            token(request, response);
        }
    }

    private void token(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ClientProof proof = proof(request);
        String address = request.getRemoteAddr();
        switch (told(request, "grant_type")) {
            case "authorization_code" ->
                answer(
                        tokens.byCode(
                                proof,
                                told(request, "code"),
                                told(request, "redirect_uri"),
                                told(request, "code_verifier"),
                                address),
                        response);
            case "refresh_token" ->
                answer(tokens.byRefreshToken(proof, told(request, "refresh_token"), address), response);
            case "" -> fail(response, HttpServletResponse.SC_BAD_REQUEST, "invalid_request");
            default -> fail(response, HttpServletResponse.SC_BAD_REQUEST, "unsupported_grant_type");
        }
    }

    private void revoke(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = told(request, "token");
        long grant = reader.read(token).flatMap(JwtReader::grant).orElse(0L);
        if (tokens.giveBack(proof(request), token, grant)) {
            TokenDiscovery.answer(response, HttpServletResponse.SC_OK, Json.createObjectBuilder());
        } else {
            fail(response, HttpServletResponse.SC_UNAUTHORIZED, "invalid_client");
        }
    }

    private static void answer(TokenAnswer answer, HttpServletResponse response) throws IOException {
        IssuedTokens issued = answer.tokens();
        if (issued == null) {
            refuse(Objects.requireNonNull(answer.refusal()), response);
            return;
        }
        JsonObjectBuilder told = Json.createObjectBuilder()
                .add("access_token", issued.accessToken())
                .add("token_type", "Bearer")
                .add("expires_in", issued.expiresIn())
                .add("scope", TokenScope.write(issued.scopes()));
        if (issued.refreshToken() != null) {
            told.add("refresh_token", issued.refreshToken());
        }
        TokenDiscovery.answer(response, HttpServletResponse.SC_OK, told);
    }

    private static void refuse(TokenRefusal refusal, HttpServletResponse response) throws IOException {
        switch (refusal) {
            case CLIENT -> fail(response, HttpServletResponse.SC_UNAUTHORIZED, "invalid_client");
            case OFF -> fail(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "temporarily_unavailable");
            default -> fail(response, HttpServletResponse.SC_BAD_REQUEST, "invalid_grant");
        }
    }

    private static void fail(HttpServletResponse response, int status, String error) throws IOException {
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"dnevnik\"");
        }
        TokenDiscovery.answer(response, status, Json.createObjectBuilder().add("error", error));
    }

    /** In the header, where both parts are coded as in a form (RFC 6749, 2.3.1), or in the form itself. */
    private static ClientProof proof(HttpServletRequest request) {
        String header = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return new ClientProof(told(request, "client_id"), told(request, "client_secret"));
        }
        try {
            String both = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = both.indexOf(':');
            return colon < 0
                    ? new ClientProof("", "")
                    : new ClientProof(decoded(both.substring(0, colon)), decoded(both.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return new ClientProof("", "");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String told(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
