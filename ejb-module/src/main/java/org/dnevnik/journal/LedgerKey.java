package org.dnevnik.journal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.dnevnik.kernel.Pem;
import org.eclipse.microprofile.config.Config;

/**
 * The installation's key to sign ledgers with: {@code DNEVNIK_LEDGER_KEY} names a file with an Ed25519 private key (PEM, PKCS#8) that lies
 * outside the database, so that whoever can write there cannot sign. Without one nothing is signed, and pages and log say so.
 */
@ApplicationScoped
class LedgerKey {

    static final String SETTING = "DNEVNIK_LEDGER_KEY";

    private static final System.Logger LOG = System.getLogger(LedgerKey.class.getName());

    /** SubjectPublicKeyInfo of an Ed25519 key but for its 32 bytes (RFC 8410). */
    private static final String SPKI = "302a300506032b6570032100";

    @Inject
    private Config config;

    private Optional<KeyPair> pair = Optional.empty();

    /** For the container. */
    protected LedgerKey() {}

    LedgerKey(Optional<KeyPair> pair) {
        this.pair = pair;
    }

    @PostConstruct
    void start() {
        pair = read();
    }

    /** Empty: there is none, or it cannot be read; the log says why. */
    Optional<KeyPair> pair() {
        return pair;
    }

    private Optional<KeyPair> read() {
        Optional<String> file = config.getOptionalValue(SETTING, String.class).filter(f -> !f.isBlank());
        if (file.isEmpty()) {
            LOG.log(Level.WARNING, "{0} is not set: closed periods are not signed", SETTING);
            return Optional.empty();
        }
        try {
            return Optional.of(pair(Files.readString(Path.of(file.get()))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            LOG.log(
                    Level.ERROR,
                    "closed periods are not signed: {0} is no readable Ed25519 key (PEM, PKCS#8): {1}",
                    SETTING,
                    e.toString());
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException for another kind of text */
    static KeyPair pair(String pem) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        byte[] told = Pem.read(pem);
        EdECPrivateKey secret = (EdECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(told));
        byte[] seed =
                secret.getBytes().orElseThrow(() -> new IllegalArgumentException("a key that does not show itself"));
        String point = HexFormat.of()
                .formatHex(new Ed25519PrivateKeyParameters(seed, 0)
                        .generatePublicKey()
                        .getEncoded());
        PublicKey open =
                factory.generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(SPKI + point)));
        return new KeyPair(open, secret);
    }
}
