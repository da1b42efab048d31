package org.dnevnik.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;

/**
 * Seals what has to be read again with a key that lies outside of the database: {@code DNEVNIK_SECRETS_KEY} names a file with 32 bytes in Base64
 * (AES-256-GCM, the owner's number is authenticated along). Without one, secrets lie open in the database, and the log says so at the first.
 */
@ApplicationScoped
public class SecretSeal {

    static final String SETTING = "DNEVNIK_SECRETS_KEY";

    private static final System.Logger LOG = System.getLogger(SecretSeal.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte OPEN = 0;
    private static final byte SEALED = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    @Inject
    private Config config;

    private Optional<SecretKey> key = Optional.empty();

    /** For the container. */
    protected SecretSeal() {}

    /** With a key of one's own, as tests do. */
    public SecretSeal(Optional<SecretKey> key) {
        this.key = key;
    }

    @PostConstruct
    void start() {
        key = config.getOptionalValue(SETTING, String.class)
                .filter(file -> !file.isBlank())
                .map(SecretSeal::read);
        if (key.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "{0} is not set: secrets of second steps and of webhooks lie open in the database",
                    SETTING);
        }
    }

    /** A key that is set and cannot be read must not leave new secrets open. */
    private static SecretKey read(String file) {
        try {
            return key(Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new IllegalStateException(SETTING + " names a file that cannot be read", e);
        }
    }

    /** @throws IllegalStateException for anything but 32 bytes in Base64 */
    static SecretKey key(String base64) {
        byte[] bytes = Base64.getMimeDecoder().decode(base64.strip());
        if (bytes.length != 32) {
            throw new IllegalStateException(SETTING + " needs 32 bytes in Base64, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** @param owner whose it is: sealed for one, it opens for nobody else */
    public byte[] seal(long owner, byte[] secret) {
        if (key.isEmpty()) {
            return ByteBuffer.allocate(1 + secret.length).put(OPEN).put(secret).array();
        }
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, owner, nonce, secret);
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(SEALED)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when it was sealed for another owner or with another key */
    public byte[] open(long owner, byte[] kept) {
        return kept[0] == OPEN
                ? Arrays.copyOfRange(kept, 1, kept.length)
                : run(
                        Cipher.DECRYPT_MODE,
                        owner,
                        Arrays.copyOfRange(kept, 1, 1 + NONCE),
                        Arrays.copyOfRange(kept, 1 + NONCE, kept.length));
    }

    private byte[] run(int mode, long owner, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    key.orElseThrow(() -> new IllegalStateException(SETTING + " is not set, and a secret is sealed")),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(owner).array());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret that was sealed for another owner or with another key", e);
        }
    }
}
