package org.dnevnik.journal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dnevnik.journal.view.SignedDocument;

/** A signature as three files, by the names that {@code docs/guide/ledger.md} tells to check. */
final class SignaturePack {

    private final SignedDocument document;

    SignaturePack(SignedDocument document) {
        this.document = document;
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "journal.txt", document.text().getBytes(StandardCharsets.UTF_8));
            put(zip, "journal.sig", HexFormat.of().parseHex(document.signature()));
            put(zip, "key.pem", document.publicKey().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
