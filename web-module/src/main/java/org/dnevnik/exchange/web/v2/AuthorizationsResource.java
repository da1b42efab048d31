package org.dnevnik.exchange.web.v2;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dnevnik.identity.ClientProof;
import org.dnevnik.identity.IssuedTokens;
import org.dnevnik.identity.TokenAnswer;
import org.dnevnik.identity.TokenRefusal;
import org.dnevnik.identity.TokenService;
import org.dnevnik.identity.view.TokenScope;
import org.jspecify.annotations.Nullable;

/** Tokens for login and password, and for the token that renews them. */
@Path("authorizations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuthorizationsResource {

    /** A quarter of an hour, in seconds: so long wrong passwords are counted. */
    private static final int WAIT = 900;

    private static final int TOO_MANY = 429;

    @EJB
    private TokenService tokens;

    @Inject
    private HttpServletRequest request;

    /** What clients send, in both of their spellings. Consents are given on the site alone, so {@code agreeTerms} says nothing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Asked(
            @JsonProperty("client_id") @JsonAlias("clientId") @Nullable
            String clientId,

            @JsonProperty("client_secret") @JsonAlias("clientSecret") @Nullable
            String clientSecret,

            @Nullable String username,
            @Nullable String password,
            @Nullable String scope,

            @JsonProperty("refreshToken") @JsonAlias("refresh_token") @Nullable
            String refreshToken) {

        static Asked of(MultivaluedMap<String, String> form) {
            return new Asked(
                    first(form, "client_id", "clientId"),
                    first(form, "client_secret", "clientSecret"),
                    form.getFirst("username"),
                    form.getFirst("password"),
                    form.getFirst("scope"),
                    first(form, "refreshToken", "refresh_token"));
        }

        private static @Nullable String first(MultivaluedMap<String, String> form, String name, String other) {
            return form.containsKey(name) ? form.getFirst(name) : form.getFirst(other);
        }

        ClientProof proof() {
            return new ClientProof(told(clientId), told(clientSecret));
        }

        @Override
        public String toString() {
            return "asked by " + clientId;
        }
    }

    /**
     * A token on the wire.
     *
     * @param user the account, as number and as text
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tokens(
            String accessToken,
            @Nullable String refreshToken,
            String scope,
            long expiresIn,
            long user,
            @JsonProperty("user_str") String userStr) {

        static Tokens of(IssuedTokens issued) {
            return new Tokens(
                    issued.accessToken(),
                    issued.refreshToken(),
                    issued.scopes().stream().sorted().map(TokenScope::word).collect(Collectors.joining(",")),
                    issued.expiresIn(),
                    issued.account(),
                    Long.toString(issued.account()));
        }
    }

    @POST
    @Path("bycredentials")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response byCredentials(@Nullable Asked asked) {
        if (asked == null
                || told(asked.username()).isBlank()
                || told(asked.password()).isEmpty()) {
            return fault(400, "parameterInvalid", "username and password are needed");
        }
        return answer(tokens.byCredentials(
                asked.proof(),
                told(asked.username()),
                told(asked.password()),
                told(asked.scope()),
                request.getRemoteAddr()));
    }

    @POST
    @Path("bycredentials")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response byCredentialsOfForm(MultivaluedMap<String, String> form) {
        return byCredentials(Asked.of(form));
    }

    @POST
    @Path("byrefreshtoken")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response byRefreshToken(@Nullable Asked asked) {
        if (asked == null || told(asked.refreshToken()).isBlank()) {
            return fault(400, "parameterInvalid", "refreshToken is needed");
        }
        return answer(tokens.byRefreshToken(asked.proof(), told(asked.refreshToken()), request.getRemoteAddr()));
    }

    @POST
    @Path("byrefreshtoken")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response byRefreshTokenOfForm(MultivaluedMap<String, String> form) {
        return byRefreshToken(Asked.of(form));
    }

    private static Response answer(TokenAnswer answer) {
        IssuedTokens issued = answer.tokens();
        return issued == null
                ? refusal(Objects.requireNonNull(answer.refusal()))
                : Response.ok(Tokens.of(issued)).build();
    }

    private static Response refusal(TokenRefusal refusal) {
        return switch (refusal) {
            case CLIENT -> fault(401, "authorizationFailed", "The client is unknown, or may not sign in this way");
            case WRONG -> fault(401, "authorizationFailed", "The login or the password is wrong");
            case GRANT -> fault(401, "authorizationFailed", "The refresh token is wrong, used, expired or withdrawn");
            case BLOCKED -> fault(403, "forbidden", "The account is blocked");
            case NO_POSITION -> fault(403, "forbidden", "The person has no place in any school");
            case EXPIRED -> fault(403, "forbidden", "The password given by the school has expired");
            case TEMPORARY -> fault(403, "forbidden", "An own password has to be chosen on the site first");
            case CONSENT -> fault(403, "forbidden", "A text has to be agreed to on the site first");
            case FACTOR -> fault(403, "forbidden", "The account has a second step: let the program in on the site");
            case DEVICE ->
                fault(403, "forbidden", "A guardian approves this child's devices: let the program in on the site");
            case SCOPE -> fault(400, "parameterInvalid", "None of the scopes is open to the client");
            case OFF -> fault(503, "apiServerError", "This installation gives out no tokens");
            case WAIT ->
                Response.fromResponse(fault(TOO_MANY, "authorizationFailed", "Too many wrong passwords"))
                        .header("Retry-After", WAIT)
                        .build();
        };
    }

    private static Response fault(int status, String type, String description) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(new ApiFault(type, description))
                .build();
    }

    private static String told(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
