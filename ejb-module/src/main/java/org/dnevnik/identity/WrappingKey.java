package org.dnevnik.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;

/**
 * The key under which the private halves of signing keys lie in the database: {@code DNEVNIK_TOKEN_KEY} names a file with 32 random bytes in
 * Base64, the same on every node, so that whoever reads the database alone signs nothing. Without one no access tokens are given out.
 */
@ApplicationScoped
class WrappingKey {

    static final String SETTING = "DNEVNIK_TOKEN_KEY";

    private static final int BYTES = 32;
    private static final System.Logger LOG = System.getLogger(WrappingKey.class.getName());

    @Inject
    private Config config;

    private Optional<SecretKey> key = Optional.empty();

    /** For the container. */
    protected WrappingKey() {}

    WrappingKey(Optional<SecretKey> key) {
        this.key = key;
    }

    @PostConstruct
    void start() {
        key = read();
    }

    Optional<SecretKey> key() {
        return key;
    }

    private Optional<SecretKey> read() {
        Optional<String> file = config.getOptionalValue(SETTING, String.class).filter(f -> !f.isBlank());
        if (file.isEmpty()) {
            LOG.log(Level.WARNING, "{0} is not set: programs get no access tokens", SETTING);
            return Optional.empty();
        }
        try {
            return Optional.of(key(Files.readString(Path.of(file.get()))));
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.ERROR, "programs get no access tokens: {0} is no readable key: {1}", SETTING, e.toString());
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException for another text */
    static SecretKey key(String text) {
        byte[] bytes = Base64.getMimeDecoder().decode(text);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(bytes.length + " bytes in place of " + BYTES);
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
