package org.dnevnik.journal.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.dnevnik.kernel.Pem;
import org.jspecify.annotations.Nullable;

/**
 * What is signed of a chain: lines that a person can read and a script can look for, the same in every language. A signature is Ed25519 (RFC
 * 8032) over its bytes in UTF-8.
 */
public final class SignedText {

    private static final String FORM = "dnevnik-ledger 1";

    private SignedText() {}

    /** Something with an id and, for people, a name. */
    public record Named(long id, String name) {

        @Override
        public String toString() {
            return id + " " + name.replaceAll("\\s+", " ").strip();
        }
    }

    /** @param period that was closed; null: none */
    public static String of(Named school, @Nullable Named period, LedgerHead head, Instant at, Named by, String keyId) {
        return String.join(
                "\n",
                FORM,
                "school: " + school,
                "period: " + (period == null ? "-" : period),
                "rows: " + head.seq(),
                "hash: " + head.hash(),
                "signed-at: " + at.truncatedTo(ChronoUnit.SECONDS),
                "signed-by: " + by,
                "key: " + keyId,
                "");
    }

    /** Whether the text is about this head of this school. */
    public static boolean isAbout(String text, long school, LedgerHead head) {
        List<String> lines = text.lines().toList();
        return lines.contains("rows: " + head.seq())
                && lines.contains("hash: " + head.hash())
                && lines.stream().anyMatch(l -> l.startsWith("school: " + school + " "));
    }

    /** Whether the signature was made over the text with the private part of this key. */
    public static boolean isSigned(String text, String publicKey, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key(publicKey));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // what is no key or no signature fits to nothing
        }
    }

    private static PublicKey key(String pem) throws GeneralSecurityException {
        byte[] bytes = Pem.read(pem);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
    }

    /** PEM of a public key. */
    public static String pem(PublicKey key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }

    /** By what a key is told from others: SHA-256 over its SubjectPublicKeyInfo, hexadecimal. */
    public static String id(PublicKey key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
