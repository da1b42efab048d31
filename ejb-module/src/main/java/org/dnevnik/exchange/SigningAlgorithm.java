package org.dnevnik.exchange;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/**
 * How messages may be signed: a method of XMLDSig with the digest that goes with it. Elliptic curves are Bouncy Castle's, six times as fast as those of
 * Java 17, and GOST R 34.10-2012 of 256 bits over Streebog-256 only it knows; RSA is the Java platform's.
 */
enum SigningAlgorithm {
    ECDSA_SHA256("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", "SHA256withPLAIN-ECDSA", Kind.CURVE),
    ECDSA_SHA384("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384", "SHA384withPLAIN-ECDSA", Kind.CURVE),
    RSA_SHA256("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "SHA256withRSA", Kind.RSA),
    RSA_SHA512("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", "SHA512withRSA", Kind.RSA),
    GOST(
            "urn:ietf:params:xml:ns:cpxmlsec:algorithms:gostr34102012-gostr34112012-256",
            "ECGOST3410-2012-256",
            Kind.GOST);

    /** Registered nowhere, so that nothing else of the server begins to use it. */
    static final Provider CASTLE = new BouncyCastleProvider();

    private static final int GOST_BITS = 256;

    private final String uri;
    private final String name;
    private final Kind kind;

    SigningAlgorithm(String uri, String name, Kind kind) {
        this.uri = uri;
        this.name = name;
        this.kind = kind;
    }

    /** What keys are of, and the digest that belongs to them; both digests have thirty-two bytes. */
    private enum Kind {
        RSA("http://www.w3.org/2001/04/xmlenc#sha256"),
        CURVE("http://www.w3.org/2001/04/xmlenc#sha256"),
        GOST("urn:ietf:params:xml:ns:cpxmlsec:algorithms:gostr34112012-256");

        private final String digest;

        Kind(String digest) {
            this.digest = digest;
        }

        static @Nullable Kind of(PublicKey key) {
            return switch (key.getAlgorithm()) {
                case "RSA" -> RSA;
                case "EC", "ECDSA" -> CURVE;
                case "ECGOST3410-2012" -> isOf256(key) ? GOST : null;
                default -> null;
            };
        }

        private static boolean isOf256(PublicKey key) {
            return key instanceof ECPublicKey curve
                    && curve.getParams().getCurve().getField().getFieldSize() == GOST_BITS;
        }
    }

    /** By the names under which XMLDSig knows method and digest; empty for those that are not accepted, or not together. */
    static Optional<SigningAlgorithm> of(String uri, String digest) {
        return Arrays.stream(values())
                .filter(a -> a.uri.equals(uri) && a.kind.digest.equals(digest))
                .findFirst();
    }

    /** The one to sign with by the key that belongs to this one; empty for a key of another kind. */
    static Optional<SigningAlgorithm> of(PublicKey key) {
        Kind kind = Kind.of(key);
        return Arrays.stream(values()).filter(a -> a.kind == kind).findFirst();
    }

    String uri() {
        return uri;
    }

    String digestUri() {
        return kind.digest;
    }

    byte[] digest(byte[] text) throws GeneralSecurityException {
        MessageDigest digest = kind == Kind.GOST
                ? MessageDigest.getInstance("GOST3411-2012-256", CASTLE)
                : MessageDigest.getInstance("SHA-256");
        return digest.digest(text);
    }

    /** Whether a signature is that of this text by the key; false for a key of another kind too. */
    boolean verifies(PublicKey key, byte[] text, byte[] value) throws GeneralSecurityException {
        if (Kind.of(key) != kind) {
            return false;
        }
        Signature signature = engine();
        signature.initVerify(key);
        signature.update(text);
        return signature.verify(value);
    }

    byte[] sign(PrivateKey key, byte[] text) throws GeneralSecurityException {
        Signature signature = engine();
        signature.initSign(key);
        signature.update(text);
        return signature.sign();
    }

    private Signature engine() throws GeneralSecurityException {
        return kind == Kind.RSA ? Signature.getInstance(name) : Signature.getInstance(name, CASTLE);
    }
}
