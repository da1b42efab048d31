package org.dnevnik.shell.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What was written, for the tests that read it: pages, scripts, bundles and code. */
final class SourceFiles {

    static final Path PAGES = Path.of("src/main/webapp");
    static final Path CODE = Path.of("src/main/java");
    static final Path BUNDLES = Path.of("src/main/resources");
    static final Path SERVICES = Path.of("../ejb-module/src/main/java");
    static final Path RECORDS = Path.of("../persistence-module/src/main/java");

    private SourceFiles() {}

    static List<Path> of(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
