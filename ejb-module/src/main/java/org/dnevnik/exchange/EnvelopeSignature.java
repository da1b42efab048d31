package org.dnevnik.exchange;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.dnevnik.exchange.BadMessage.Sent;
import org.w3c.dom.Element;

/**
 * XMLDSig over the element from which everything is read, by the certificate that was registered: what else the signature says of keys is not
 * looked at. RSA and ECDSA with SHA-256 or stronger, or GOST R 34.10-2012 with Streebog-256; exclusive canonicalisation, the transform of SMEV behind it
 * if it is named; one reference. The digest is computed over the very element that is read, never over what an Id leads to: a signed element that
 * is moved elsewhere proves nothing.
 */
final class EnvelopeSignature {

    private EnvelopeSignature() {}

    /**
     * Proves that the registered system has sent this.
     *
     * @return digest of what was signed, in hexadecimal digits
     */
    static String print(Envelope envelope, String certificate) throws BadMessage {
        Element signature = envelope.signature();
        if (signature == null) {
            throw bad(envelope, "без подписи");
        }
        try {
            SystemCertificate known = SystemCertificate.known(certificate);
            if (!known.isValid()) {
                throw bad(envelope, "сертификат системы сегодня не действует");
            }
            SignatureParts parts = SignatureParts.of(
                            signature, envelope.provided().getAttribute("Id"))
                    .orElseThrow(() -> bad(envelope, "другая ссылка, преобразование или алгоритм"));
            byte[] digest = digest(envelope.provided(), parts);
            if (!MessageDigest.isEqual(digest, parts.digest())
                    || !parts.algorithm().verifies(known.key(), CanonicalForm.of(parts.info()), parts.value())) {
                throw bad(envelope, "подпись не сходится");
            }
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw bad(envelope, "подпись не читается");
        }
    }

    private static byte[] digest(Element provided, SignatureParts parts) throws GeneralSecurityException {
        return parts.algorithm().digest(parts.smev() ? SmevTransform.of(provided) : CanonicalForm.of(provided));
    }

    private static BadMessage bad(Envelope envelope, String detail) {
        return new BadMessage(
                Rejection.SIGNATURE_VERIFICATION_FAULT, new Sent(envelope.sender(), envelope.message()), detail);
    }
}
