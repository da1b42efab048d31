package org.dnevnik.exchange;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * A certificate that messages are signed with.
 *
 * @param key its own, kept because what is computed about it once serves each signature
 */
record SystemCertificate(X509Certificate certificate, PublicKey key) {

    private static final Map<String, SystemCertificate> KNOWN = new ConcurrentHashMap<>();
    private static final String SECONDS = "yyyyMMddHHmmss";
    private static final int LONGEST = 8000;
    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 256;

    /**
     * One that a system is registered with.
     *
     * @throws IllegalArgumentException for none
     */
    static SystemCertificate known(String pem) {
        return KNOWN.computeIfAbsent(pem, p -> read(p.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * @param encoded PEM or DER
     * @throws IllegalArgumentException for no certificate, and for a key that nobody knows
     */
    static SystemCertificate read(byte[] encoded) {
        try {
            if (CertificateFactory.getInstance("X.509", SigningAlgorithm.CASTLE)
                                    .generateCertificate(new ByteArrayInputStream(encoded))
                            instanceof X509Certificate certificate
                    && certificate.getPublicKey() != null) {
                return new SystemCertificate(certificate, certificate.getPublicKey());
            }
            throw new IllegalArgumentException("no certificate");
        } catch (CertificateException e) {
            throw new IllegalArgumentException("no certificate", e);
        }
    }

    /** X.509 in PEM, valid now, with an RSA key of 2048 bits or an elliptic one of 256 at least, or one of GOST R 34.10-2012 with 256. */
    static boolean isFit(String pem) {
        if (pem.length() > LONGEST || !pem.startsWith("-----BEGIN CERTIFICATE-----")) {
            return false;
        }
        try {
            SystemCertificate certificate = read(pem.getBytes(StandardCharsets.US_ASCII));
            return certificate.isValid() && isStrong(certificate.key());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether its days have begun and not ended. */
    boolean isValid() {
        try {
            certificate.checkValidity();
            return true;
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            return false;
        }
    }

    String subject() {
        return certificate.getSubjectX500Principal().getName();
    }

    /** The end of its days. */
    Instant until() {
        String time = Certificate.getInstance(encoded()).getEndDate().getTime();
        return LocalDateTime.parse(time.substring(0, SECONDS.length()), DateTimeFormatter.ofPattern(SECONDS))
                .toInstant(ZoneOffset.UTC);
    }

    /** DER. */
    byte[] encoded() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read", e);
        }
    }

    /** As it is published. */
    String pem() {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded());
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }

    private static boolean isStrong(PublicKey key) {
        if (SigningAlgorithm.of(key).isEmpty()) {
            return false;
        }
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= RSA_BITS;
        }
        return key instanceof ECPublicKey ec
                && ec.getParams().getCurve().getField().getFieldSize() >= EC_BITS;
    }
}
