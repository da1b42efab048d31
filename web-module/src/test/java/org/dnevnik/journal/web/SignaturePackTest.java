package org.dnevnik.journal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dnevnik.journal.view.SignedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/guide/ledger.md do with a signature that was taken out what the guide promises. */
class SignaturePackTest {

    private static final Path GUIDE = Path.of("../docs/guide/ledger.md");
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final String TEXT = "dnevnik-ledger 1\nschool: 801 Школа № 7\nrows: 2\n";

    @TempDir
    private Path folder;

    private record Ran(int result, String said) {}

    private KeyPair unpacked(String text) throws GeneralSecurityException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(TEXT.getBytes(StandardCharsets.UTF_8));
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + java.util.Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        byte[] zip = new SignaturePack(
                        new SignedDocument(2, text, pem, HexFormat.of().formatHex(signature.sign())))
                .zip();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Files.write(folder.resolve(entry.getName()), files.readAllBytes());
            }
        }
        return pair;
    }

    private static List<String> commands() throws IOException {
        return COMMANDS.matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private Ran run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    private void requireOpenssl() throws IOException, InterruptedException {
        assumeTrue(run("openssl version").result() == 0, "there is no openssl here");
    }

    @Test
    void theGuidesCommandsConfirmAnUntouchedText() throws Exception {
        requireOpenssl();
        KeyPair pair = unpacked(TEXT);
        Ran verified = run(commands().get(0));
        assertEquals(0, verified.result(), verified.said());
        assertTrue(verified.said().contains("Signature Verified Successfully"), verified.said());
        Ran print = run(commands().get(1));
        byte[] id = MessageDigest.getInstance("SHA-256").digest(pair.getPublic().getEncoded());
        assertTrue(print.said().contains(HexFormat.of().formatHex(id)), print.said());
    }

    @Test
    void theGuidesCommandsRefuseATextThatWasTouched() throws Exception {
        requireOpenssl();
        unpacked(TEXT.replace("rows: 2", "rows: 3"));
        assertTrue(run(commands().get(0)).result() != 0);
    }
}
