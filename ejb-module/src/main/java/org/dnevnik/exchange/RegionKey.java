package org.dnevnik.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.jspecify.annotations.Nullable;

/** The key with which the region signs its answers, of any kind that {@link SigningAlgorithm} knows, and the certificate that is published for it. */
record RegionKey(PrivateKey secret, SystemCertificate certificate, SigningAlgorithm algorithm) {

    private static final Pattern PEM_KEY = Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END");
    private static final byte[] PROBE = "Дневник".getBytes(StandardCharsets.UTF_8);

    /**
     * Reads a PKCS#12 file, or a key in PEM (PKCS#8) beside its certificate.
     *
     * @param certificate where the certificate lies when the key is PEM; null for PKCS#12
     * @throws GeneralSecurityException for no key, and for one that does not belong to the certificate
     */
    static RegionKey read(Path file, String password, @Nullable Path certificate)
            throws IOException, GeneralSecurityException {
        try {
            return certificate == null
                    ? ofStore(file, password.toCharArray())
                    : matched(ofPem(Files.readString(file)), Files.readAllBytes(certificate));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException(e.getMessage(), e);
        }
    }

    private static RegionKey ofStore(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12", SigningAlgorithm.CASTLE);
        try (InputStream stream = Files.newInputStream(file)) {
            store.load(stream, password);
        }
        for (String alias : Collections.list(store.aliases())) {
            Key key = store.getKey(alias, password);
            Certificate certificate = store.getCertificate(alias);
            if (key instanceof PrivateKey own && certificate != null) {
                return matched(own, certificate.getEncoded());
            }
        }
        throw new GeneralSecurityException("no key with a certificate in the file");
    }

    private static PrivateKey ofPem(String text) throws GeneralSecurityException {
        Matcher pem = PEM_KEY.matcher(text);
        if (!pem.find()) {
            throw new GeneralSecurityException("no PEM of a private key (PKCS#8)");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
        String kind = PrivateKeyInfo.getInstance(encoded)
                .getPrivateKeyAlgorithm()
                .getAlgorithm()
                .getId();
        return KeyFactory.getInstance(kind, SigningAlgorithm.CASTLE).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static RegionKey matched(PrivateKey secret, byte[] encoded) throws GeneralSecurityException {
        SystemCertificate certificate = SystemCertificate.read(encoded);
        SigningAlgorithm algorithm = SigningAlgorithm.of(certificate.key())
                .orElseThrow(() -> new GeneralSecurityException("a key of another kind than RSA, ECDSA and GOST 2012"));
        if (!algorithm.verifies(certificate.key(), PROBE, algorithm.sign(secret, PROBE))) {
            throw new GeneralSecurityException("key and certificate do not belong together");
        }
        return new RegionKey(secret, certificate, algorithm);
    }

    String sign(String text) throws GeneralSecurityException {
        return Base64.getEncoder().encodeToString(algorithm.sign(secret, text.getBytes(StandardCharsets.UTF_8)));
    }

    String digest(String text) throws GeneralSecurityException {
        return Base64.getEncoder().encodeToString(algorithm.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** SHA-256 of the certificate, sixty-four hexadecimal digits. */
    String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.encoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the Java platform has SHA-256", e);
        }
    }
}
