package org.dnevnik.stand;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes tokens as Gosuslugi does: access tokens signed by GOST, id tokens by RSA, so that the system shows that it knows both. */
final class StandTokens {

    private static final long LIFE = 3600;

    private final String issuer;
    private final String client;
    private final PrivateKey rsa;
    private final PrivateKey gost;

    StandTokens(String issuer, String client, StandKeys keys) throws IOException, GeneralSecurityException {
        this.issuer = issuer;
        this.client = client;
        this.rsa = keys.rsa();
        this.gost = keys.gost();
    }

    String access(TestPerson person, String scope, Instant now) {
        String oid = Long.toString(person.oid());
        String granted = Arrays.stream(scope.split(" "))
                .map(s -> s.equals("openid") ? s : s + "?oid=" + oid)
                .collect(Collectors.joining(" "));
        return gost(
                "access",
                claims(now)
                        .add("client_id", client)
                        .add("urn:esia:sid", UUID.randomUUID().toString())
                        .add("urn:esia:sbj_id", person.oid())
                        .add("scope", granted));
    }

    String id(TestPerson person, Instant now) {
        return rsa(
                "id",
                claims(now)
                        .add("aud", client)
                        .add("sub", person.oid())
                        .add("auth_time", now.getEpochSecond())
                        .add("amr", "PWD")
                        .add("urn:esia:amd", "PWD")
                        .add(
                                "urn:esia:sbj",
                                Json.createObjectBuilder()
                                        .add("urn:esia:sbj:oid", person.oid())
                                        .add("urn:esia:sbj:nam", "OID." + person.oid())
                                        .add("urn:esia:sbj:typ", "P")));
    }

    /** A code is a long token too. */
    String code(Instant now) {
        return rsa(
                "authorization_code",
                claims(now)
                        .add("client_id", client)
                        .add("urn:esia:sid", UUID.randomUUID().toString())
                        .add("jti", UUID.randomUUID().toString()));
    }

    private JsonObjectBuilder claims(Instant now) {
        return Json.createObjectBuilder()
                .add("iss", issuer)
                .add("nbf", now.getEpochSecond())
                .add("iat", now.getEpochSecond())
                .add("exp", now.getEpochSecond() + LIFE);
    }

    private String gost(String kind, JsonObjectBuilder claims) {
        return signed(kind, "GOST3410_2012_256", claims, "ECGOST3410-2012-256", gost);
    }

    private String rsa(String kind, JsonObjectBuilder claims) {
        return signed(kind, "RS256", claims, "SHA256withRSA", rsa);
    }

    private static String signed(String kind, String alg, JsonObjectBuilder claims, String signature, PrivateKey key) {
        String header = Json.createObjectBuilder()
                .add("ver", 1)
                .add("typ", "JWT")
                .add("sbt", kind)
                .add("alg", alg)
                .build()
                .toString();
        String text = coded(header.getBytes(StandardCharsets.UTF_8))
                + "."
                + coded(claims.build().toString().getBytes(StandardCharsets.UTF_8));
        try {
            Signature signer = Signature.getInstance(signature, StandKeys.GOST);
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + coded(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String coded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
