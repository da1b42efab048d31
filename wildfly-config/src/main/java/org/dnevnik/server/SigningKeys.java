package org.dnevnik.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The keys of an installation on one machine, made once and kept beside the data: for its tokens, for the signatures under ledgers, and for messages to browsers. */
public final class SigningKeys {

    private SigningKeys() {}

    /** The public key's file; makes the pair at the first call. */
    public static Path publicKey(Path folder) {
        Path publicKey = folder.resolve("jwt-public.pem");
        if (!Files.exists(publicKey)) {
            make(folder, publicKey);
        }
        return publicKey;
    }

    /** The file with the private key for ledgers; makes it at the first call. */
    public static Path ledgerKey(Path folder) {
        Path ledgerKey = folder.resolve("ledger-key.pem");
        if (!Files.exists(ledgerKey)) {
            writeSecret(ledgerKey, generated("Ed25519", 255));
        }
        return ledgerKey;
    }

    /** The file with the private key by which browsers' services know this installation; makes it at the first call. */
    public static Path pushKey(Path folder) {
        Path pushKey = folder.resolve("push-key.pem");
        if (!Files.exists(pushKey)) {
            writeSecret(pushKey, generated("EC", 256));
        }
        return pushKey;
    }

    private static void make(Path folder, Path publicKey) {
        KeyPair pair = generated("RSA", 2048);
        writeSecret(folder.resolve("jwt-private.pem"), pair);
        try {
            Files.writeString(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair generated(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void writeSecret(Path file, KeyPair pair) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(String kind, byte[] key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
