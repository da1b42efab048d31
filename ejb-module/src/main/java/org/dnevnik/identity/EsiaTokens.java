package org.dnevnik.identity;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Judges the two tokens that end a sign-in at Gosuslugi.
 *
 * @param issuer       who must have made them
 * @param client       for whom: this system's mnemonic
 * @param scopes       what the person must have allowed
 * @param certificates one of which must have signed
 * @param begun        when the sign-in began: an older token is one that was seen before
 */
record EsiaTokens(
        String issuer, String client, List<String> scopes, List<X509Certificate> certificates, Instant begun) {

    /** How far the clocks of two houses may differ. */
    static final Duration LEEWAY = Duration.ofSeconds(60);

    EsiaTokens {
        scopes = List.copyOf(scopes);
        certificates = List.copyOf(certificates);
    }

    /**
     * Whom both tokens name.
     *
     * @throws GosuslugiFault for tokens that are foreign, unsigned, wrongly signed, too old, of an earlier sign-in, for another system, or that
     *     name two people
     */
    String person(String access, String id, Instant now) throws GosuslugiFault {
        SignedToken accessToken = good(access, now);
        SignedToken idToken = good(id, now);
        JsonObject claims = accessToken.claims();
        require(EsiaPerson.text(accessToken.header(), "sbt").equals("access"), "no access token");
        require(EsiaPerson.text(claims, "client_id").equals(client), "a token for another system");
        require(EsiaPerson.text(idToken.claims(), "aud").equals(client), "an id token for another system");
        String person = EsiaPerson.text(claims, "urn:esia:sbj_id");
        require(person.matches("[0-9]{1,20}"), "a token without a person");
        require(person.equals(EsiaPerson.text(idToken.claims(), "sub")), "tokens of two people");
        requireScopes(EsiaPerson.text(claims, "scope"));
        return person;
    }

    private SignedToken good(String text, Instant now) throws GosuslugiFault {
        SignedToken token = SignedToken.read(text);
        token.requireSignedBy(certificates);
        JsonObject claims = token.claims();
        require(EsiaPerson.text(token.header(), "typ").equals("JWT"), "no JWT");
        require(EsiaPerson.text(claims, "iss").equals(issuer), "a token of another issuer");
        require(time(claims, "exp").plus(LEEWAY).isAfter(now), "a token that has expired");
        require(!time(claims, "nbf").minus(LEEWAY).isAfter(now), "a token that is not good yet");
        require(!time(claims, "iat").minus(LEEWAY).isAfter(now), "a token out of the future");
        require(!time(claims, "iat").plus(LEEWAY).isBefore(begun), "a token of an earlier sign-in");
        return token;
    }

    private void requireScopes(String granted) throws GosuslugiFault {
        List<String> names = Arrays.stream(granted.split(" "))
                .map(s -> s.replaceFirst("\\?.*", ""))
                .toList();
        if (!names.containsAll(scopes)) {
            throw new GosuslugiFault(GosuslugiRefusal.DENIED, "the person allowed less than was asked for");
        }
    }

    private static Instant time(JsonObject claims, String name) throws GosuslugiFault {
        require(claims.get(name) instanceof JsonNumber, "a token without " + name);
        return Instant.ofEpochSecond(claims.getJsonNumber(name).longValue());
    }

    private static void require(boolean holds, String otherwise) throws GosuslugiFault {
        if (!holds) {
            throw GosuslugiFault.away(otherwise);
        }
    }
}
