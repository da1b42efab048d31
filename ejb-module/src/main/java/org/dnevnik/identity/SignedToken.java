package org.dnevnik.identity;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A JSON Web Token of Gosuslugi. Own code, because its tokens are signed by GOST R 34.10-2012 as well as by RSA and have a number for
 * {@code sub}, which the usual libraries refuse. What is not on the list of algorithms, {@code none} and shared secrets above all, is no token.
 */
record SignedToken(JsonObject header, JsonObject claims, String signed, byte[] signature) {

    private static final int LONGEST = 32 << 10;

    /** The algorithm of a token, and what of it a certificate must be for. */
    private static final Map<String, Scheme> SCHEMES = Map.of(
            "RS256", new Scheme("SHA256withRSA", "RSA"),
            "GOST3410_2012_256", new Scheme("ECGOST3410-2012-256", "ECGOST3410-2012"));

    private record Scheme(String signature, String key) {}

    /** @throws GosuslugiFault for what has not three parts, or whose parts are no JSON */
    static SignedToken read(String text) throws GosuslugiFault {
        String[] parts = text.length() > LONGEST ? new String[0] : text.split("\\.", -1);
        if (parts.length != 3 || parts[2].isEmpty()) {
            throw GosuslugiFault.away("a token without three parts");
        }
        try {
            return new SignedToken(
                    object(parts[0]),
                    object(parts[1]),
                    parts[0] + "." + parts[1],
                    Base64.getUrlDecoder().decode(parts[2]));
        } catch (IllegalArgumentException | JsonException e) {
            throw GosuslugiFault.away("a token that is no JSON");
        }
    }

    private static JsonObject object(String part) {
        String json = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** @throws GosuslugiFault unless one of the certificates has signed this token in a way that is on the list */
    void requireSignedBy(List<X509Certificate> certificates) throws GosuslugiFault {
        String algorithm = EsiaPerson.text(header, "alg");
        Scheme scheme = SCHEMES.get(algorithm);
        if (scheme == null) {
            throw GosuslugiFault.away("a token signed by " + algorithm);
        }
        if (certificates.stream()
                .filter(c -> c.getPublicKey().getAlgorithm().equals(scheme.key()))
                .noneMatch(c -> isSignedBy(c, scheme))) {
            throw GosuslugiFault.away("a token that none of the known certificates has signed");
        }
    }

    private boolean isSignedBy(X509Certificate certificate, Scheme scheme) {
        try {
            Signature verifier = Signature.getInstance(scheme.signature(), GostKey.GOST);
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(signed.getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
