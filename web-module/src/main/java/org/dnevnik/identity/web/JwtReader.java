package org.dnevnik.identity.web;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.security.interfaces.RSAPublicKey;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dnevnik.identity.AccessTokens;
import org.dnevnik.identity.TokenKeys;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads access tokens by the server's own MicroProfile JWT. It is told the one key that the token names and the one algorithm that we sign with, so
 * that nothing which the token says of itself chooses how it is judged.
 */
@ApplicationScoped
class JwtReader {

    private static final int LONGEST = 4096;

    /** Ours have a tenth of it; what is nested deeper than its parser goes has no room in it. */
    private static final int LONGEST_HEADER = 1000;

    /** Right ones, by their text: to verify them anew for each call was a sixth of what a call costs. */
    private final ReadTokens known = new ReadTokens(InstantSource.system());

    private final JWTParser parser = new DefaultJWTParser(new DefaultJWTCallerPrincipalFactory());

    private Function<String, Optional<RSAPublicKey>> keys = kid -> Optional.empty();
    private Supplier<String> issuer = () -> "";

    /** For the container. */
    protected JwtReader() {}

    JwtReader(Function<String, Optional<RSAPublicKey>> keys, Supplier<String> issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    @Inject
    void know(TokenKeys signing, AccessTokens tokens) {
        keys = signing::open;
        issuer = tokens::issuer;
    }

    /** Empty for whatever is not a token that we have made, for us, and that is still good. */
    Optional<JsonWebToken> read(String token) {
        return token.length() > LONGEST
                ? Optional.empty()
                : known.of(token, kid -> keys.apply(kid).isPresent()).or(() -> verified(token));
    }

    private Optional<JsonWebToken> verified(String token) {
        return kid(token).flatMap(kid -> {
            Optional<JsonWebToken> read = keys.apply(kid).flatMap(key -> read(token, key));
            read.ifPresent(r -> known.add(token, kid, r));
            return read;
        });
    }

    /** The grant that a token came of. */
    static Optional<Long> grant(JsonWebToken token) {
        Object grant = token.getClaim(AccessTokens.GRANT);
        return grant == null ? Optional.empty() : number(grant.toString());
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private Optional<JsonWebToken> read(String token, RSAPublicKey key) {
        JWTAuthContextInfo expected = new JWTAuthContextInfo(key, issuer.get());
        expected.setExpGracePeriodSecs(0);
        expected.setClockSkew(0); // our own nodes agree about the time
        expected.setSignatureAlgorithm(SignatureAlgorithm.RS256);
        expected.setExpectedAudience(Set.of(AccessTokens.AUDIENCE));
        expected.setRequiredClaims(Set.of("sub", "exp", AccessTokens.GRANT));
        try {
            return Optional.of(parser.parse(token, expected));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> kid(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || dot > LONGEST_HEADER) {
            return Optional.empty();
        }
        try (JsonReader header = Json.createReader(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(token.substring(0, dot))))) {
            return header.readObject().get("kid") instanceof JsonString kid
                    ? Optional.of(kid.getString())
                    : Optional.empty();
        } catch (IllegalArgumentException | JsonException e) {
            return Optional.empty();
        }
    }
}
