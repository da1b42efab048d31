package org.dnevnik.identity;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Consumer;

/** The keys of the test resources, and tokens that are signed with them. */
final class EsiaKeys {

    static final String ISSUER = "http://esia.example/";
    static final String CLIENT = "INSP_TEST";
    static final long PERSON = 1000299681;

    private EsiaKeys() {}

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(EsiaKeys.class.getResource("esia/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static PrivateKey key(String name, String algorithm) {
        try {
            String pem = Files.readString(file(name)).replaceAll("-----[A-Z ]+-----", "");
            return KeyFactory.getInstance(algorithm, GostKey.GOST)
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A token that is good at this moment, but for what the test changes.
     *
     * @param owner {@code trusted} or {@code foreign}
     */
    static String token(String alg, String owner, String kind, Instant now, Consumer<JsonObjectBuilder> changes) {
        JsonObjectBuilder header = Json.createObjectBuilder()
                .add("ver", 1)
                .add("typ", "JWT")
                .add("sbt", kind)
                .add("alg", alg);
        JsonObjectBuilder claims = Json.createObjectBuilder()
                .add("iss", ISSUER)
                .add("nbf", now.getEpochSecond())
                .add("iat", now.getEpochSecond())
                .add("exp", now.getEpochSecond() + 3600);
        if (kind.equals("access")) {
            claims.add("client_id", CLIENT)
                    .add("urn:esia:sbj_id", PERSON)
                    .add("scope", "openid fullname?oid=1000299681 birthdate?oid=1000299681 snils?oid=1000299681");
        } else {
            claims.add("aud", CLIENT).add("sub", PERSON).add("amr", "PWD");
        }
        changes.accept(claims);
        return sign(
                alg,
                owner,
                coded(header.build().toString()) + "." + coded(claims.build().toString()));
    }

    private static String sign(String alg, String owner, String text) {
        return switch (alg) {
            case "RS256" -> sign(text, "SHA256withRSA", key(owner + "-rsa-key.pem", "RSA"));
            case "GOST3410_2012_256" ->
                sign(text, "ECGOST3410-2012-256", key(owner + "-gost-key.pem", "ECGOST3410-2012"));
            default -> text + "." + coded("no signature at all");
        };
    }

    private static String sign(String text, String algorithm, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(algorithm, GostKey.GOST);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String coded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
