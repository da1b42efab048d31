package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dnevnik.identity.view.ClientApplication;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;

/**
 * Makes access tokens: MicroProfile JWTs that name the grant they came of. Who the owner is, what the grant opens and whether it is still alive is
 * read anew at each request, so that a token that is out there can be taken back.
 */
@ApplicationScoped
public class AccessTokens {

    /** For whom our tokens are: a token for anybody else opens nothing here, and ours should open nothing there. */
    public static final String AUDIENCE = "dnevnik-api";

    /** The claim with the grant's number. */
    public static final String GRANT = "grant";

    static final Duration LIFE = Duration.ofHours(1);

    /** Of a token that came in an address: there is nothing to renew it with. */
    static final Duration LIFE_IN_ADDRESS = Duration.ofHours(8);

    /** For so long a key that signs no more is still known. */
    static final Duration LONGEST_LIFE = LIFE_IN_ADDRESS.plusMinutes(10);

    @Inject
    private TokenKeys keys;

    @Inject
    private SiteAddress site;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected AccessTokens() {}

    AccessTokens(TokenKeys keys, SiteAddress site, SchoolClock clock) {
        this.keys = keys;
        this.site = site;
        this.clock = clock;
    }

    /**
     * What a token says.
     *
     * @param client whose program it is for.
     * @param scopes in words, told for whoever reads the token, not believed here
     */
    record Content(long grant, long account, String login, String client, String scopes) {}

    /** Who gives tokens out here: the address of the house where it is known. */
    public String issuer() {
        return site.told().orElse("dnevnik");
    }

    /** Whether tokens are given out at all. */
    boolean areGivenOut() {
        return keys.signer().isPresent();
    }

    /** Empty where none are given out. */
    Optional<String> make(Content content, Duration life) {
        return keys.signer().map(key -> signed(key, claims(content, clock.now(), life)));
    }

    /**
     * What a program gets for a grant.
     *
     * @param opened empty for what opens nothing
     */
    TokenAnswer answer(ClientApplication program, Optional<GrantDesk.Opened> opened, Duration life) {
        GrantDesk.Opened grant = opened.orElse(null);
        if (grant == null) {
            return TokenAnswer.refused(TokenRefusal.GRANT);
        }
        String scopes = TokenScope.write(grant.scopes());
        return make(new Content(grant.grant(), grant.account(), grant.login(), program.clientId(), scopes), life)
                .map(access -> TokenAnswer.of(new IssuedTokens(
                        access, grant.refreshToken(), grant.scopes(), life.toSeconds(), grant.account())))
                .orElseGet(() -> TokenAnswer.refused(TokenRefusal.OFF));
    }

    private JsonObject claims(Content content, Instant now, Duration life) {
        return Json.createObjectBuilder()
                .add("iss", issuer())
                .add("aud", AUDIENCE)
                .add("sub", Long.toString(content.account()))
                .add("upn", content.login())
                .add("groups", Json.createArrayBuilder().add(Caller.SIGNED_IN))
                .add("iat", now.getEpochSecond())
                .add("exp", now.plus(life).getEpochSecond())
                .add("jti", UUID.randomUUID().toString())
                .add("client_id", content.client())
                .add("scope", content.scopes())
                .add(GRANT, content.grant())
                .build();
    }

    private static String signed(TokenKey key, JsonObject claims) {
        JsonObject header = Json.createObjectBuilder()
                .add("alg", "RS256")
                .add("typ", "JWT")
                .add("kid", key.kid())
                .build();
        String text = coded(header.toString().getBytes(StandardCharsets.UTF_8)) + "."
                + coded(claims.toString().getBytes(StandardCharsets.UTF_8));
        return text + "." + coded(signature(text, Objects.requireNonNull(key.secret())));
    }

    private static byte[] signature(String text, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with RSA", e);
        }
    }

    private static String coded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
