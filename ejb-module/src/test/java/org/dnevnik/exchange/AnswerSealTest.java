package org.dnevnik.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Objects;
import java.util.UUID;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dnevnik.exchange.model.RequestState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class AnswerSealTest {

    private static final UUID MESSAGE = UUID.fromString(SignedMessages.MESSAGE);
    private static final String STATUS =
            AnswerWriter.status("portal", MESSAGE, MESSAGE, RequestState.responseIsDelivered);

    @Test
    void anAnswerIsSignedAsTheJavaPlatformUnderstandsIt()
            throws GeneralSecurityException, MarshalException, XMLSignatureException {
        AnswerSeal seal = new AnswerSeal(store());
        String answer = seal.sealed(STATUS);
        Schemas.requireValid(answer);
        assertTrue(isSigned(answer, seal));
        assertFalse(isSigned(answer.replace("responseIsDelivered", "cancelled"), seal));
    }

    @Test
    void anAnswerIsSignedByGostAsAnEnvelopeIsChecked() throws GeneralSecurityException {
        AnswerSeal seal = new AnswerSeal(new RegionKeyFiles(file("gost.key"), "", file("gost.crt")));
        String answer = seal.sealed(STATUS);
        Schemas.requireValid(answer);
        Element root = parsed(answer);
        Element data = (Element) root.getFirstChild();
        SignatureParts parts = SignatureParts.of((Element) root.getLastChild().getFirstChild(), AnswerWriter.ID)
                .orElseThrow();
        assertEquals(SigningAlgorithm.GOST, parts.algorithm());
        assertEquals(STATUS, new String(CanonicalForm.of(data), StandardCharsets.UTF_8));
        assertArrayEquals(SigningAlgorithm.GOST.digest(CanonicalForm.of(data)), parts.digest());
        assertTrue(SigningAlgorithm.GOST.verifies(
                seal.key().orElseThrow().certificate().key(), CanonicalForm.of(parts.info()), parts.value()));
    }

    @Test
    void whatIsWrittenIsInCanonicalForm() throws GeneralSecurityException {
        String nasty = "\"Ёж\" & <б> ]]> \t\r\n'😀\u0001";
        String written = new CanonicalText()
                .open("a:x", "xmlns:a", "urn:a", "b", nasty, "c", null)
                .element("a:y", nasty)
                .empty("a:z")
                .close()
                .toString();
        assertEquals(written, new String(CanonicalForm.of(parsed(written)), StandardCharsets.UTF_8));
        assertEquals(nasty.replace("\u0001", ""), parsed(written).getAttribute("b"));
    }

    @Test
    void withoutAKeyAnAnswerGoesUnsigned() {
        String answer = new AnswerSeal(null).sealed(STATUS);
        Schemas.requireValid(answer);
        assertFalse(answer.contains("Signature"));
    }

    @Test
    void anotherKeyCountsWithoutARestartAndOneThatCannotBeReadDoesNot(@TempDir Path folder) throws IOException {
        Path key = Files.copy(file("gost.key"), folder.resolve("key.pem"));
        Path certificate = Files.copy(file("gost.crt"), folder.resolve("key.crt"));
        AnswerSeal seal = new AnswerSeal(new RegionKeyFiles(key, "", certificate));
        RegionKey first = seal.key().orElseThrow();
        replace(file("portal.key"), key, 1);
        seal.look();
        assertEquals(first, seal.key().orElseThrow());
        assertFalse(seal.problem().isEmpty());
        replace(file("portal.crt"), certificate, 2);
        seal.look();
        assertNotEquals(first, seal.key().orElseThrow());
        assertEquals("", seal.problem());
    }

    private static void replace(Path by, Path file, int second) throws IOException {
        Files.copy(by, file, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000L));
    }

    private static boolean isSigned(String answer, AnswerSeal seal)
            throws GeneralSecurityException, MarshalException, XMLSignatureException {
        Element root = parsed(answer);
        byte[] key = seal.key().orElseThrow().certificate().key().getEncoded();
        DOMValidateContext context = new DOMValidateContext(
                KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key)),
                root.getLastChild().getFirstChild());
        context.setIdAttributeNS((Element) root.getFirstChild(), null, "Id");
        return XMLSignatureFactory.getInstance("DOM")
                .unmarshalXMLSignature(context)
                .validate(context);
    }

    private static Element parsed(String text) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RegionKeyFiles store() {
        return new RegionKeyFiles(file("region.p12"), "testing", null);
    }

    private static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(AnswerSealTest.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
