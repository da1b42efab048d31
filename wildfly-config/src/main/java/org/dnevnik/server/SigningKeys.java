package org.dnevnik.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The keys of an installation on one machine, made once and kept beside the data: for its tokens, for the signatures under ledgers, and for messages to browsers. */
public final class SigningKeys {

    /** Of the key store: it lies beside its password anyway. */
    static final String PASSWORD = "beside-the-data";

    private SigningKeys() {}

    /** The PKCS#12 file with the key that signs answers to other systems; makes it at the first call. */
    public static Path exchangeKey(Path folder) {
        Path store = folder.resolve("exchange-key.p12");
        if (!Files.exists(store)) {
            run(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "exchange",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=Dnevnik",
                    "-validity",
                    "3650",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store.toAbsolutePath().toString(),
                    "-storepass",
                    PASSWORD);
        }
        return store;
    }

    private static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command[0] + " has failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The file with the key under which signing keys of tokens lie in the database; makes it at the first call. */
    public static Path tokenKey(Path folder) {
        Path tokenKey = folder.resolve("token-key.txt");
        if (!Files.exists(tokenKey)) {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            writeSecret(tokenKey, Base64.getEncoder().encodeToString(key) + "\n");
        }
        return tokenKey;
    }

    /** The file with the private key for ledgers; makes it at the first call. */
    public static Path ledgerKey(Path folder) {
        Path ledgerKey = folder.resolve("ledger-key.pem");
        if (!Files.exists(ledgerKey)) {
            writeSecret(ledgerKey, pem(generated("Ed25519", 255).getPrivate().getEncoded()));
        }
        return ledgerKey;
    }

    /** The file with the private key by which browsers' services know this installation; makes it at the first call. */
    public static Path pushKey(Path folder) {
        Path pushKey = folder.resolve("push-key.pem");
        if (!Files.exists(pushKey)) {
            writeSecret(pushKey, pem(generated("EC", 256).getPrivate().getEncoded()));
        }
        return pushKey;
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

    private static void writeSecret(Path file, String secret) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(byte[] key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }
}
