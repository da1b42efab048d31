package org.dnevnik.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Builds what is asked of ESIA in its second and third generation ({@code /aas/oauth2/v2/ac}, {@code /aas/oauth2/v3/te}).
 *
 * @param client   this system's mnemonic
 * @param scope    names with one blank between them
 * @param redirect where the browser comes back
 */
record EsiaRequest(String client, String scope, String redirect, GostKey key) {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu.MM.dd HH:mm:ss xx").withZone(ZoneOffset.UTC);

    static String timestamp(Instant at) {
        return TIMESTAMP.format(at);
    }

    /**
     * The browser's request to be let in.
     *
     * @param challenge of PKCE; empty for none
     */
    Map<String, String> door(String state, String challenge, Instant at) throws GeneralSecurityException {
        Map<String, String> fields = common(state, at, "");
        fields.put("response_type", "code");
        fields.put("access_type", "online");
        if (!challenge.isEmpty()) {
            fields.put("code_challenge", challenge);
            fields.put("code_challenge_method", "S256");
        }
        return fields;
    }

    /**
     * The server's request for tokens.
     *
     * @param state a new one
     * @param verifier of PKCE; empty for none
     */
    Map<String, String> tokens(String code, String state, String verifier, Instant at) throws GeneralSecurityException {
        Map<String, String> fields = common(state, at, code);
        fields.put("grant_type", "authorization_code");
        fields.put("token_type", "Bearer");
        fields.put("code", code);
        if (!verifier.isEmpty()) {
            fields.put("code_verifier", verifier);
        }
        return fields;
    }

    /** The signature is over the fields without anything between them; {@code scope_org}, which is not used, would be the third. */
    private Map<String, String> common(String state, Instant at, String code) throws GeneralSecurityException {
        String timestamp = timestamp(at);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("client_id", client);
        fields.put("client_secret", key.sign(client + scope + timestamp + state + redirect + code));
        fields.put("client_certificate_hash", key.certificateHash());
        fields.put("redirect_uri", redirect);
        fields.put("scope", scope);
        fields.put("state", state);
        fields.put("timestamp", timestamp);
        return fields;
    }

    /** As a form or the query of an address. */
    static String coded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
