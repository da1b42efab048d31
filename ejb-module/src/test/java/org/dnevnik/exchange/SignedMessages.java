package org.dnevnik.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Messages of the system "portal", whose certificate is portal.crt. */
final class SignedMessages {

    static final String MESSAGE = "6f1c2a00-c9f5-11f0-8000-000000000001";
    static final String OTHER_MESSAGE = "6f1c2a00-c9f5-11f0-8000-000000000002";
    static final String CHILD = "11223344595";
    static final String GUARDIAN = "08765430300";

    private static final XMLSignatureFactory SIGNATURES = XMLSignatureFactory.getInstance("DOM");

    private SignedMessages() {}

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(SignedMessages.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String certificate() {
        return resource("portal.crt").strip();
    }

    /** A request for marks by a guardian. */
    static String request() {
        return request(MESSAGE, question(CHILD, GUARDIAN, "2026-11-02", "2026-11-29", "MARKS"));
    }

    static String request(String message, String question) {
        return envelope(
                "SendRequestRequest", message, "<e:MessagePrimaryContent>" + question + "</e:MessagePrimaryContent>");
    }

    /** @param requester empty: the system asks for itself */
    static String question(String child, String requester, String from, String to, String... parts) {
        String person = requester.isEmpty() ? "" : "<p:Requester><p:Snils>" + requester + "</p:Snils></p:Requester>";
        return "<p:ProgressRequest xmlns:p=\"urn://dnevnik/exchange/progress/1.0\"><p:Child><p:Snils>" + child
                + "</p:Snils></p:Child>" + person + "<p:From>" + from + "</p:From><p:To>" + to + "</p:To><p:Part>"
                + String.join("</p:Part><p:Part>", parts) + "</p:Part></p:ProgressRequest>";
    }

    static String about(String root, String message, String target) {
        return envelope(root, message, "<e:OriginalMessageId>" + target + "</e:OriginalMessageId>");
    }

    static String acknowledgement(String message, String target, boolean accepted) {
        return envelope(
                "AckRequest",
                message,
                "<e:AckTargetMessage accepted=\"" + accepted + "\">" + target + "</e:AckTargetMessage>");
    }

    static String envelope(String root, String message, String body) {
        return "<e:" + root
                + " xmlns:e=\"urn://dnevnik/exchange/envelope/1.0\"><e:SenderProvidedRequestData Id=\"data\">"
                + "<e:MessageID>" + message + "</e:MessageID><e:Sender>portal</e:Sender>"
                + "<e:SendingTimestamp>2026-11-23T09:00:00Z</e:SendingTimestamp>" + body
                + "</e:SenderProvidedRequestData></e:" + root + ">";
    }

    /** Signed by the key that belongs to portal.crt. */
    static String signed(String unsigned) {
        return signed(unsigned, key());
    }

    /** Signed by somebody else. */
    static String forged(String unsigned) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(256);
            return signed(unsigned, pairs.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(String unsigned, PrivateKey key) {
        try {
            DocumentBuilderFactory documents = DocumentBuilderFactory.newDefaultNSInstance();
            Document document = documents.newDocumentBuilder().parse(new InputSource(new StringReader(unsigned)));
            Element root = document.getDocumentElement();
            Element provided = (Element) root.getFirstChild();
            Element holder = document.createElementNS(EnvelopeReader.ENVELOPE, "e:CallerInformationSystemSignature");
            root.appendChild(holder);
            DOMSignContext context = new DOMSignContext(key, holder);
            context.setIdAttributeNS(provided, null, "Id");
            context.setDefaultNamespacePrefix("ds");
            SIGNATURES.newXMLSignature(info(), null).sign(context);
            StringWriter text = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (ParserConfigurationException
                | SAXException
                | IOException
                | MarshalException
                | XMLSignatureException
                | TransformerException
                | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignedInfo info() throws GeneralSecurityException {
        Reference reference = SIGNATURES.newReference(
                "#data",
                SIGNATURES.newDigestMethod(DigestMethod.SHA256, null),
                List.of(SIGNATURES.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                null,
                null);
        return SIGNATURES.newSignedInfo(
                SIGNATURES.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                SIGNATURES.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", null),
                List.of(reference));
    }

    private static PrivateKey key() {
        String body = resource("portal.key").replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
