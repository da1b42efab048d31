package org.dnevnik.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The certificates with which Gosuslugi signs: a folder, several at once, because they are changed about yearly. It is read at each sign-in, so
 * that a new one counts from the moment it lies there.
 */
final class EsiaCertificates {

    private static final Logger LOG = Logger.getLogger(EsiaCertificates.class.getName());
    private static final long LONGEST = 64L << 10;

    private EsiaCertificates() {}

    /** Those that are good now; files that are no certificates are passed over. */
    static List<X509Certificate> in(Path folder) throws IOException {
        List<X509Certificate> good = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(EsiaCertificates::isCertificate).sorted().toList()) {
                read(file, good);
            }
        }
        return good;
    }

    private static void read(Path file, List<X509Certificate> good) throws IOException {
        if (Files.size(file) > LONGEST) {
            return;
        }
        try {
            X509Certificate certificate = GostKey.certificate(Files.readAllBytes(file));
            certificate.checkValidity();
            good.add(certificate);
        } catch (GeneralSecurityException e) {
            LOG.log(Level.FINE, "certificate of Gosuslugi not used: {0}: {1}", new Object[] {file, e.getMessage()});
        }
    }

    private static boolean isCertificate(Path file) {
        return Files.isRegularFile(file) && file.toString().matches(".*\\.(cer|crt|pem)");
    }
}
