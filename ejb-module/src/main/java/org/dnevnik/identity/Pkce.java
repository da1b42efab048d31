package org.dnevnik.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;

/** Proof that whoever changes a code is whoever has asked for it (RFC 7636), by the method S256 alone. */
final class Pkce {

    /** The one method that hides the verifier. */
    static final String METHOD = "S256";

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private Pkce() {}

    static boolean isChallenge(String text) {
        return CHALLENGE.matcher(text).matches();
    }

    static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(OpaqueToken.hash(verifier));
    }

    static boolean matches(String verifier, String challenge) {
        return VERIFIER.matcher(verifier).matches()
                && MessageDigest.isEqual(
                        challenge(verifier).getBytes(StandardCharsets.US_ASCII),
                        challenge.getBytes(StandardCharsets.US_ASCII));
    }
}
