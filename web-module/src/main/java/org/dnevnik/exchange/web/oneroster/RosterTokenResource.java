package org.dnevnik.exchange.web.oneroster;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.exchange.RosterGrant;
import org.dnevnik.exchange.RosterReading;
import org.jspecify.annotations.Nullable;

/** {@code /ims/oneroster/token}: a token for a program's secret (RFC 6749, 4.4), which it shows in the header (2.3.1) or in the form. */
@Path("token")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public class RosterTokenResource {

    private static final String BASIC = "Basic ";

    @EJB
    private RosterReading roster;

    /** What a program shows of itself. */
    private record Proof(String id, String secret) {

        @Override
        public String toString() {
            return id;
        }
    }

    @POST
    public Response grant(
            @FormParam("grant_type") @Nullable String kind,
            @FormParam("client_id") @Nullable String id,
            @FormParam("client_secret") @Nullable String secret,
            @FormParam("scope") @Nullable String scope,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String header) {
        if (!"client_credentials".equals(kind)) {
            return refuse(400, "unsupported_grant_type");
        }
        Proof shown = header != null && header.startsWith(BASIC)
                ? basic(header.substring(BASIC.length()))
                : new Proof(Objects.requireNonNullElse(id, ""), Objects.requireNonNullElse(secret, ""));
        return roster.grant(shown.id(), shown.secret(), Objects.requireNonNullElse(scope, ""))
                .map(RosterTokenResource::told)
                .orElseGet(() -> refuse(401, "invalid_client"));
    }

    private static Proof basic(String encoded) {
        try {
            String text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            String[] sides = text.split(":", 2);
            return sides.length < 2 ? new Proof("", "") : new Proof(plain(sides[0]), plain(sides[1]));
        } catch (IllegalArgumentException e) {
            return new Proof("", "");
        }
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    private static Response told(RosterGrant grant) {
        return unkept(Response.ok(Map.of(
                "access_token",
                grant.token(),
                "token_type",
                "Bearer",
                "expires_in",
                grant.seconds(),
                "scope",
                grant.scope())));
    }

    private static Response refuse(int status, String error) {
        Response.ResponseBuilder answer = Response.status(status).entity(Map.of("error", error));
        return unkept(status == 401 ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic") : answer);
    }

    private static Response unkept(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
