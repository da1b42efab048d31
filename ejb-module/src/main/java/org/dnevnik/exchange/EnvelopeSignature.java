package org.dnevnik.exchange;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchProviderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.dnevnik.exchange.BadMessage.Sent;
import org.w3c.dom.Element;

/**
 * XMLDSig over the element from which everything is read, by the certificate that was registered: what else the signature says of keys is not
 * looked at. RSA and ECDSA with SHA-256 or stronger, exclusive canonicalisation, one reference.
 */
final class EnvelopeSignature {

    private static final Set<String> METHODS = Set.of(
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384");

    private static final Map<String, X509Certificate> READ = new ConcurrentHashMap<>();
    private static final XMLSignatureFactory SIGNATURES = signatures();

    private EnvelopeSignature() {}

    /**
     * Proves that the registered system has sent this.
     *
     * @return SHA-256 of what was signed, in hexadecimal digits
     */
    static String print(Envelope envelope, String certificate) throws BadMessage {
        Element signature = envelope.signature();
        if (signature == null) {
            throw bad(envelope, "без подписи");
        }
        try {
            X509Certificate known = READ.computeIfAbsent(certificate, EnvelopeSignature::read);
            known.checkValidity();
            DOMValidateContext context =
                    new DOMValidateContext(KeySelector.singletonKeySelector(known.getPublicKey()), signature);
            context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.TRUE);
            context.setIdAttributeNS(envelope.provided(), null, "Id");
            XMLSignature read = SIGNATURES.unmarshalXMLSignature(context);
            Reference reference = onlyReference(envelope, read);
            if (!read.validate(context)) {
                throw bad(envelope, "подпись не сходится");
            }
            return HexFormat.of().formatHex(reference.getDigestValue());
        } catch (CertificateException e) {
            throw bad(envelope, "сертификат системы сегодня не действует");
        } catch (MarshalException | XMLSignatureException | ClassCastException e) {
            throw bad(envelope, "подпись не читается");
        }
    }

    /** A certificate that a system can be registered with. @throws IllegalArgumentException for none */
    static X509Certificate read(String pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("no certificate", e);
        }
    }

    private static Reference onlyReference(Envelope envelope, XMLSignature signature) throws BadMessage {
        List<Reference> references = signature.getSignedInfo().getReferences();
        String id = envelope.provided().getAttribute("Id");
        if (references.size() != 1
                || !("#" + id).equals(references.get(0).getURI())
                || !METHODS.contains(
                        signature.getSignedInfo().getSignatureMethod().getAlgorithm())
                || !CanonicalizationMethod.EXCLUSIVE.equals(
                        signature.getSignedInfo().getCanonicalizationMethod().getAlgorithm())
                || !isPlain(references.get(0))) {
            throw bad(envelope, "другая ссылка, преобразование или алгоритм");
        }
        return references.get(0);
    }

    private static boolean isPlain(Reference reference) {
        List<Transform> transforms = reference.getTransforms();
        return DigestMethod.SHA256.equals(reference.getDigestMethod().getAlgorithm())
                && transforms.size() == 1
                && CanonicalizationMethod.EXCLUSIVE.equals(transforms.get(0).getAlgorithm());
    }

    private static BadMessage bad(Envelope envelope, String detail) {
        return new BadMessage(
                Rejection.SIGNATURE_VERIFICATION_FAULT, new Sent(envelope.sender(), envelope.message()), detail);
    }

    private static XMLSignatureFactory signatures() {
        try {
            return XMLSignatureFactory.getInstance("DOM", "XMLDSig");
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException("the Java platform has XMLDSig", e);
        }
    }
}
