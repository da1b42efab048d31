package org.dnevnik.stand;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Whether a request is the registered system's: its name, its signature over the fields in the order of the second and third generation, the hash
 * of its certificate, the time, the place to come back to, the scopes.
 *
 * @param client      mnemonic of the system
 * @param origin      {@code http://host:port} that is registered; the path is free
 * @param certificate of the system
 */
record SystemProof(String client, String origin, X509Certificate certificate) implements Proof {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu.MM.dd HH:mm:ss xx");
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Set<String> SCOPES =
            Set.of("openid", "fullname", "birthdate", "gender", "snils", "id_doc", "email", "mobile");

    /** What must hold before the browser may be sent anywhere. */
    void requireKnown(Fields fields) throws EsiaError {
        requireClient(fields);
        requireRegistered(fields.required("redirect_uri"));
    }

    void requireClient(Fields fields) throws EsiaError {
        if (!fields.required("client_id").equals(client)) {
            throw EsiaError.of("unauthorized_client", "ESIA-007005", "The client is not authorized");
        }
    }

    void requireRegistered(String address) throws EsiaError {
        if (!isRegistered(address)) {
            throw EsiaError.of("invalid_request", "ESIA-007023", "The redirect_uri is not registered");
        }
    }

    boolean isRegistered(String address) {
        return address.equals(origin) || address.startsWith(origin + "/");
    }

    /** As it is right today: the code is signed too when tokens are asked for. */
    @Override
    public void requireSigned(Fields fields, String code, Instant now) throws EsiaError {
        requireTime(fields.required("timestamp"), now);
        requireScopes(fields.required("scope"));
        String hash = fields.required("client_certificate_hash");
        if (!hash.equalsIgnoreCase(hash())) {
            throw EsiaError.of("invalid_request", "ESIA-007053", "The certificate does not belong to the system");
        }
        String text = text(fields, fields.required("state"), code);
        if (!isSigned(text, fields.required("client_secret"))) {
            throw EsiaError.of("invalid_request", "ESIA-007053", "The client_secret does not fit");
        }
    }

    /** What is signed, without anything between the fields. */
    String text(Fields fields, String state, String code) {
        return client
                + fields.get("scope")
                + fields.get("scope_org")
                + fields.get("timestamp")
                + state
                + fields.get("redirect_uri")
                + code;
    }

    static void requireTime(String timestamp, Instant now) throws EsiaError {
        try {
            Instant at = OffsetDateTime.parse(timestamp, TIMESTAMP).toInstant();
            if (Duration.between(at, now).abs().compareTo(WINDOW) > 0) {
                throw EsiaError.of("invalid_request", "ESIA-007015", "The request time is wrong");
            }
        } catch (DateTimeException e) {
            throw EsiaError.missing("timestamp");
        }
    }

    static void requireScopes(String scope) throws EsiaError {
        Set<String> asked = Set.copyOf(List.of(scope.split(" ")));
        if (!SCOPES.containsAll(asked)) {
            throw EsiaError.of("invalid_scope", "ESIA-007006", "The scope is wrong");
        }
    }

    private String hash() {
        try {
            MessageDigest streebog = MessageDigest.getInstance("GOST3411-2012-256", StandKeys.GOST);
            return HexFormat.of().formatHex(streebog.digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isSigned(String text, String secret) {
        try {
            return verifies(
                    text.getBytes(StandardCharsets.UTF_8), Base64.getDecoder().decode(plain(secret)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Every alphabet of base64 that is seen in the wild, padded or not, as the plain one. */
    static String plain(String secret) {
        return secret.replace('-', '+').replace('_', '/').replace("=", "");
    }

    /** Whether this is the system's signature of a text. */
    boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("ECGOST3410-2012-256", StandKeys.GOST);
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
