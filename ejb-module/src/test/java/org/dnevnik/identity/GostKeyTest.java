package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measured by OpenSSL with its GOST engine: its files, its signature, its hash. */
class GostKeyTest {

    private static final String STREEBOG_BY_OPENSSL =
            "454AB80D88659ED2B3D85F2BBCCAAED7643354B60E728E5FF8ECAF05B779D60D";

    private static GostKey ofPem() throws IOException, GeneralSecurityException {
        return GostKey.read(EsiaKeys.file("system-key.pem"), "", EsiaKeys.file("system.cer"));
    }

    private static boolean verifies(GostKey key, byte[] text, byte[] signature) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("ECGOST3410-2012-256", GostKey.GOST);
        verifier.initVerify(key.certificate().getPublicKey());
        verifier.update(text);
        return verifier.verify(signature);
    }

    @Test
    void theHashOfTheCertificateIsThatOfOpenSsl() throws IOException, GeneralSecurityException {
        assertEquals(STREEBOG_BY_OPENSSL, ofPem().certificateHash());
    }

    @Test
    void bothFormsOfAKeyAreOneKey() throws IOException, GeneralSecurityException {
        GostKey ofStore = GostKey.read(EsiaKeys.file("system.p12"), "acceptance", null);
        assertArrayEquals(ofPem().key().getEncoded(), ofStore.key().getEncoded());
        assertEquals(STREEBOG_BY_OPENSSL, ofStore.certificateHash());
    }

    @Test
    void aSignatureOfOpenSslIsTaken() throws IOException, GeneralSecurityException {
        byte[] text = Files.readAllBytes(EsiaKeys.file("signed.txt"));
        byte[] signature = Files.readAllBytes(EsiaKeys.file("openssl.sig"));
        assertTrue(verifies(ofPem(), text, signature));
        text[0]++;
        assertFalse(verifies(ofPem(), text, signature));
    }

    @Test
    void whatIsSignedHereIsSixtyFourBytesOfThisKey() throws IOException, GeneralSecurityException {
        String signature = ofPem().sign("Имя006");
        assertFalse(signature.contains("="));
        byte[] bytes = Base64.getUrlDecoder().decode(signature);
        assertEquals(64, bytes.length);
        assertTrue(verifies(ofPem(), "Имя006".getBytes(StandardCharsets.UTF_8), bytes));
    }

    /** Where OpenSSL has its GOST engine (Debian: libengine-gost-openssl). */
    @Test
    void whatIsSignedHereOpenSslTakesAndItHashesTheCertificateAsWeDo(@TempDir Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        assumeTrue(openSsl("engine", "gost").contains("(gost)"), "no GOST engine");
        Path text = Files.writeString(folder.resolve("text"), "INSP03211openid fullname2026.11.23 14:50:00 +0000");
        byte[] bytes = Base64.getUrlDecoder().decode(ofPem().sign(Files.readString(text)));
        Path signature = Files.write(folder.resolve("signature"), bytes);
        Path open = folder.resolve("open.pem");
        Path der = folder.resolve("der");
        String own = EsiaKeys.file("system.cer").toString();
        openSsl("x509", "-engine", "gost", "-in", own, "-noout", "-pubkey", "-out", open.toString());
        openSsl("x509", "-engine", "gost", "-in", own, "-outform", "DER", "-out", der.toString());
        String[] verify = {
            "dgst",
            "-engine",
            "gost",
            "-md_gost12_256",
            "-verify",
            open.toString(),
            "-signature",
            signature.toString(),
            text.toString()
        };
        assertTrue(openSsl(verify).contains("Verified OK"));
        String hash = openSsl("dgst", "-engine", "gost", "-md_gost12_256", "-r", der.toString());
        assertTrue(hash.toUpperCase(Locale.ROOT).contains(ofPem().certificateHash()), hash);
        Files.writeString(text, "INSP03211openid fullname snils2026.11.23 14:50:00 +0000");
        assertFalse(openSsl(verify).contains("Verified OK"));
    }

    /** What it says; nothing where there is none. */
    private static String openSsl(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void aFileWithoutAKeyIsToldAsSuch() {
        assertThrows(
                GeneralSecurityException.class,
                () -> GostKey.read(EsiaKeys.file("system.cer"), "", EsiaKeys.file("system.cer")));
        assertThrows(IOException.class, () -> GostKey.read(EsiaKeys.file("system.p12"), "another", null));
    }

    @Test
    void certificatesThatArePastTheirTimeOrAreNoneArePassedOver() throws IOException {
        assertEquals(2, EsiaCertificates.in(EsiaKeys.file("trusted")).size());
    }
}
