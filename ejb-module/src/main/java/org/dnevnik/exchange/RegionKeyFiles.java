package org.dnevnik.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Where the region's key lies, outside of the database and of the repository.
 *
 * @param file        PKCS#12, or PEM (PKCS#8) with its certificate beside it
 * @param certificate that of a PEM key; null for PKCS#12
 */
record RegionKeyFiles(Path file, String password, @Nullable Path certificate) {

    static final String SETTING = "DNEVNIK_QUEUES_SIGNING_KEY";

    /** Empty where none is named. */
    static Optional<RegionKeyFiles> named(Config config) {
        return value(config, "")
                .map(file -> new RegionKeyFiles(
                        Path.of(file),
                        value(config, "_PASSWORD").orElse(""),
                        value(config, "_CERTIFICATE").map(Path::of).orElse(null)));
    }

    private static Optional<String> value(Config config, String which) {
        return config.getOptionalValue(SETTING + which, String.class).filter(v -> !v.isBlank());
    }

    RegionKey read() throws IOException, GeneralSecurityException {
        return RegionKey.read(file, password, certificate);
    }

    /** Another one when the files are others. */
    String stamp() throws IOException {
        return stamp(file) + (certificate == null ? "" : stamp(certificate));
    }

    private static String stamp(Path file) throws IOException {
        return Files.getLastModifiedTime(file) + " " + Files.size(file) + " ";
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
