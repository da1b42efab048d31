package org.dnevnik.exchange;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/** Whether a certificate is one to sign requests with. */
final class SystemCertificate {

    private static final int LONGEST = 8000;
    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 256;

    private SystemCertificate() {}

    /** X.509 in PEM, valid now, with an RSA key of 2048 bits or an elliptic one of 256 at least. */
    static boolean isFit(String pem) {
        if (pem.length() > LONGEST || !pem.startsWith("-----BEGIN CERTIFICATE-----")) {
            return false;
        }
        try {
            X509Certificate certificate = EnvelopeSignature.read(pem);
            return isValid(certificate) && isStrong(certificate);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether its days have begun and not ended. */
    static boolean isValid(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return true;
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            return false;
        }
    }

    private static boolean isStrong(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= RSA_BITS;
        }
        return certificate.getPublicKey() instanceof ECPublicKey ec
                && ec.getParams().getCurve().getField().getFieldSize() >= EC_BITS;
    }
}
