package org.dnevnik.identity;

import java.io.ByteArrayInputStream;
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
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/**
 * The key with which this installation signs what it asks of Gosuslugi: GOST R 34.10-2012 of 256 bits over Streebog-256, sixty-four bytes as
 * they are, without a container.
 */
record GostKey(PrivateKey key, X509Certificate certificate) {

    /** Knows what the Java machine does not; registered nowhere, so that nothing else of the server begins to use it. */
    static final Provider GOST = new BouncyCastleProvider();

    private static final Pattern PEM_KEY = Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END");

    /**
     * Reads a PKCS#12 file, or a key in PEM (PKCS#8) beside its certificate.
     *
     * @param certificate where the certificate lies when the key is PEM; null for PKCS#12
     */
    static GostKey read(Path file, String password, @Nullable Path certificate)
            throws IOException, GeneralSecurityException {
        return certificate == null
                ? ofStore(file, password.toCharArray())
                : new GostKey(ofPem(Files.readString(file)), certificate(Files.readAllBytes(certificate)));
    }

    private static GostKey ofStore(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12", GOST);
        try (InputStream stream = Files.newInputStream(file)) {
            store.load(stream, password);
        }
        for (String alias : Collections.list(store.aliases())) {
            Key key = store.getKey(alias, password);
            Certificate certificate = store.getCertificate(alias);
            if (key instanceof PrivateKey own && certificate != null) {
                return new GostKey(own, certificate(certificate.getEncoded()));
            }
        }
        throw new GeneralSecurityException("no key with a certificate in " + file);
    }

    private static PrivateKey ofPem(String text) throws GeneralSecurityException {
        Matcher pem = PEM_KEY.matcher(text);
        if (!pem.find()) {
            throw new GeneralSecurityException("no PEM of a private key (PKCS#8)");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
        return KeyFactory.getInstance("ECGOST3410-2012", GOST).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    /** DER or PEM. */
    static X509Certificate certificate(byte[] encoded) throws GeneralSecurityException {
        Certificate certificate =
                CertificateFactory.getInstance("X.509", GOST).generateCertificate(new ByteArrayInputStream(encoded));
        if (certificate instanceof X509Certificate x509) {
            return x509;
        }
        throw new GeneralSecurityException("no certificate");
    }

    /** The signature in base64url without padding. */
    String sign(String text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("ECGOST3410-2012-256", GOST);
        signature.initSign(key);
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    /** Streebog-256 of the whole certificate, sixty-four hexadecimal digits, upper case. */
    String certificateHash() throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("GOST3411-2012-256", GOST).digest(certificate.getEncoded());
        return HexFormat.of().withUpperCase().formatHex(hash);
    }
}
