package org.dnevnik.notifications;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dnevnik.notifications.view.NoticeChannel;

/**
 * What stands in the link that ends somebody's letters: whose, of which channel, and HMAC-SHA-256 of both with a secret that only this person's
 * row holds. It does that one thing, without signing in, for as long as letters lie about.
 */
record StopToken(long person, NoticeChannel channel, byte[] signature) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})\\.(EMAIL|PUSH)\\.([A-Za-z0-9_-]{43})");

    static String of(long person, NoticeChannel channel, String secret) {
        return person + "." + channel + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(person, channel, secret));
    }

    /** Empty for what is no such token; whether it is a true one {@link #isSignedWith} tells. */
    static Optional<StopToken> read(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new StopToken(
                        Long.parseLong(parts.group(1)),
                        NoticeChannel.valueOf(parts.group(2)),
                        Base64.getUrlDecoder().decode(parts.group(3))))
                : Optional.empty();
    }

    /** @param secret in hex; empty for a person who has none */
    boolean isSignedWith(String secret) {
        return !secret.isEmpty() && MessageDigest.isEqual(signature, sign(person, channel, secret));
    }

    private static byte[] sign(long person, NoticeChannel channel, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
            return mac.doFinal(("stop " + person + " " + channel).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
