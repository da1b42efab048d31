package org.dnevnik.exchange;

import static org.dnevnik.exchange.SignedMessages.CHILD;
import static org.dnevnik.exchange.SignedMessages.forged;
import static org.dnevnik.exchange.SignedMessages.request;
import static org.dnevnik.exchange.SignedMessages.resource;
import static org.dnevnik.exchange.SignedMessages.signed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeSignatureTest {

    private static final String EXCLUSIVE = "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"";

    @Test
    void aSignatureOfTheRegisteredKeyIsAccepted() throws BadMessage {
        String print = EnvelopeSignature.print(EnvelopeReader.read(signed(request())), SignedMessages.certificate());
        assertEquals(64, print.length());
        assertNotEquals(
                print,
                EnvelopeSignature.print(
                        EnvelopeReader.read(signed(request().replace("MARKS", "PERIODS"))),
                        SignedMessages.certificate()));
    }

    /** The message was signed by OpenSSL, over a canonical form that was written by hand. */
    @Test
    void aSignatureByGostOverTheTransformOfSmevIsAccepted() throws BadMessage {
        assertTrue(SystemCertificate.isFit(gostCertificate()));
        Envelope envelope = EnvelopeReader.read(resource("gost-signed.xml"));
        assertEquals(
                "76a12a3988974de826c6f5de5318d89dc3df208e6f91011a024bd4dce3617ed1",
                EnvelopeSignature.print(envelope, gostCertificate()));
        assertEquals("portal", envelope.sender());
    }

    static Stream<Arguments> badGost() {
        String good = resource("gost-signed.xml");
        return Stream.of(
                arguments("another child", good.replace(CHILD, "77411204881"), gostCertificate()),
                arguments("another certificate", good, SignedMessages.certificate()),
                arguments(
                        "another digest",
                        good.replace(
                                "gostr34112012-256\"></ds:DigestMethod>", "gostr34112012-512\"></ds:DigestMethod>"),
                        gostCertificate()),
                arguments(
                        "SHA-256 under GOST",
                        good.replace(
                                "urn:ietf:params:xml:ns:cpxmlsec:algorithms:gostr34112012-256\"></ds:DigestMethod>",
                                "http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod>"),
                        gostCertificate()),
                arguments(
                        "without the transform",
                        good.replace("<ds:Transform Algorithm=\"" + SmevTransform.URI + "\"></ds:Transform>", ""),
                        gostCertificate()),
                arguments("a bit of the value", good.replace("A2/KpTsj", "A2/KpTsk"), gostCertificate()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badGost")
    void anotherSignatureByGostIsNot(String what, String text, String certificate) throws BadMessage {
        assertRefused(what, text, certificate);
    }

    static Stream<Arguments> badSignatures() {
        String good = signed(request());
        String reference = good.replaceFirst("(?s).*(<ds:Reference.*</ds:Reference>).*", "$1");
        return Stream.of(
                arguments("none", request()),
                arguments("another key", forged(request())),
                arguments("another child", good.replace(CHILD, "77411204881")),
                arguments("another element", good.replace("Id=\"data\"", "Id=\"other\"")),
                arguments("the whole document", good.replace("URI=\"#data\"", "URI=\"\"")),
                arguments("a file", good.replace("URI=\"#data\"", "URI=\"file:///etc/passwd\"")),
                arguments("a pointer", good.replace("URI=\"#data\"", "URI=\"#xpointer(id('data'))\"")),
                arguments("two references", good.replace(reference, reference + reference)),
                arguments("no reference", good.replace(reference, "")),
                arguments("a weaker digest", good.replace("xmlenc#sha256", "xmldsig#sha1")),
                arguments("a weaker method", good.replace("ecdsa-sha256", "ecdsa-sha1")),
                arguments("a method of another key", good.replace("ecdsa-sha256", "rsa-sha256")),
                arguments(
                        "inclusive canonicalisation",
                        good.replace(
                                "Method Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"",
                                "Method Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"")),
                arguments(
                        "a transform that may do anything",
                        good.replace(
                                EXCLUSIVE, "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"")),
                arguments(
                        "a path beside the transform",
                        good.replace(
                                EXCLUSIVE,
                                "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>1</ds:XPath></ds:Transform>"
                                        + EXCLUSIVE)),
                arguments(
                        "a transform with parameters",
                        good.replaceFirst(
                                EXCLUSIVE + "\\s*/>",
                                EXCLUSIVE
                                        + "><ec:InclusiveNamespaces xmlns:ec=\"http://www.w3.org/2001/10/xml-exc-c14n#\" PrefixList=\"e\"/></ds:Transform>")),
                arguments(
                        "an object",
                        good.replace("</ds:SignatureValue>", "</ds:SignatureValue><ds:Object>x</ds:Object>")),
                arguments("a value that is none", good.replaceFirst("<ds:SignatureValue>.", "<ds:SignatureValue>*")),
                arguments("no value", good.replaceFirst("<ds:SignatureValue>[^<]+<", "<ds:SignatureValue><")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badSignatures")
    void anotherSignatureIsNot(String what, String text) throws BadMessage {
        assertRefused(what, text, SignedMessages.certificate());
    }

    /** What was signed is moved into the signature, where nothing is read, and something else takes its place under the same Id. */
    @Test
    void aSignedElementThatWasMovedAwayProvesNothing() throws BadMessage {
        String good = signed(request());
        String data = good.replaceFirst("(?s).*(<e:SenderProvidedRequestData.*</e:SenderProvidedRequestData>).*", "$1");
        String other = data.replace(CHILD, "77411204881");
        String keyInfo = "<ds:KeyInfo>"
                + data.replace(
                        "<e:SenderProvidedRequestData",
                        "<e:SenderProvidedRequestData xmlns:e=\"" + EnvelopeReader.ENVELOPE + "\"")
                + "</ds:KeyInfo>";
        assertRefused(
                "moved",
                good.replace(data, other).replace("</ds:SignatureValue>", "</ds:SignatureValue>" + keyInfo),
                SignedMessages.certificate());
    }

    @Test
    void whatIsSaidOfTheKeyIsNotBelieved() throws BadMessage {
        String good = signed(request());
        String named = good.replace(
                "</ds:SignatureValue>", "</ds:SignatureValue><ds:KeyInfo><ds:KeyName>x</ds:KeyName></ds:KeyInfo>");
        assertNotEquals(good, named);
        assertEquals(
                EnvelopeSignature.print(EnvelopeReader.read(good), SignedMessages.certificate()),
                EnvelopeSignature.print(EnvelopeReader.read(named), SignedMessages.certificate()));
    }

    @Test
    void aCertificateTellsWhenItEnds() {
        assertEquals(
                Instant.parse("2126-11-02T02:22:54Z"),
                SystemCertificate.known(gostCertificate()).until());
    }

    @Test
    void aCertificateIsValidAndStrongOrIsNotTaken() {
        assertTrue(SystemCertificate.isFit(SignedMessages.certificate()));
        assertFalse(SystemCertificate.isFit(resource("weak.crt")));
        assertFalse(SystemCertificate.isFit("-----BEGIN CERTIFICATE-----\nнет\n-----END CERTIFICATE-----"));
        assertFalse(SystemCertificate.isFit(""));
    }

    private static void assertRefused(String what, String text, String certificate) throws BadMessage {
        Envelope envelope = EnvelopeReader.read(text);
        BadMessage bad = assertThrows(BadMessage.class, () -> EnvelopeSignature.print(envelope, certificate), what);
        assertEquals(Rejection.SIGNATURE_VERIFICATION_FAULT, bad.rejection());
    }

    private static String gostCertificate() {
        return resource("gost.crt").strip();
    }
}
