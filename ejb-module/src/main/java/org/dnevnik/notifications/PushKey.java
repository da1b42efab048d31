package org.dnevnik.notifications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.dnevnik.kernel.Pem;
import org.eclipse.microprofile.config.Config;

/**
 * By which this installation is known to the services that pass messages on to browsers (VAPID, RFC 8292): {@code DNEVNIK_PUSH_KEY} names a file
 * with a private key of P-256 (PEM, PKCS#8). Without one there are no messages, and pages do not offer them. A new key makes every browser ask anew.
 */
@ApplicationScoped
class PushKey {

    static final String SETTING = "DNEVNIK_PUSH_KEY";

    private static final System.Logger LOG = System.getLogger(PushKey.class.getName());

    @Inject
    private Config config;

    private Optional<Pair> pair = Optional.empty();

    /** @param open the public point as browsers want it, base64url */
    record Pair(PrivateKey secret, String open) {}

    @PostConstruct
    void start() {
        pair = read();
    }

    /** Empty: there is none, or it cannot be read; the log says why. */
    Optional<Pair> pair() {
        return pair;
    }

    private Optional<Pair> read() {
        Optional<String> file = config.getOptionalValue(SETTING, String.class).filter(f -> !f.isBlank());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(pair(Files.readString(Path.of(file.get()))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            LOG.log(
                    Level.ERROR,
                    "no messages go to browsers: {0} is no readable key of P-256 (PEM, PKCS#8): {1}",
                    SETTING,
                    e.toString());
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException for another kind of text or key */
    static Pair pair(String pem) throws GeneralSecurityException {
        byte[] told = Pem.read(pem);
        if (!(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(told)) instanceof ECPrivateKey key)
                || key.getParams().getOrder().bitLength() != 256) {
            throw new IllegalArgumentException("another curve");
        }
        byte[] point = PushCurve.publicOf(key.getS());
        return new Pair(key, Base64.getUrlEncoder().withoutPadding().encodeToString(point));
    }
}
