package org.dnevnik.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's Chromium for the browser tests. The build asks for it before them, and installs it where it may: as root, with apt. */
public final class BrowserAtHand {

    private static final List<Path> PLACES = Stream.of("chromium", "chromium-browser", "google-chrome")
            .map(Path.of("/usr/bin")::resolve)
            .toList();
    private static final Path APT = Path.of("/usr/bin/apt-get");
    private static final String WANTED =
            "The browser tests need Chromium, which is not here and which the build may not install: as root, run"
                    + " apt-get install chromium, or leave the tests over the whole server out with -DskipITs";

    private BrowserAtHand() {}

    /** @param args one: the folder that the build may write to */
    public static void main(String... args) {
        if (found().isEmpty()) {
            install(Path.of(args[0]).resolve("browser.log"));
        }
        executable();
    }

    /** @throws IllegalStateException if there is none */
    static Path executable() {
        return found().orElseThrow(() -> new IllegalStateException(WANTED));
    }

    private static Optional<Path> found() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    private static void install(Path output) {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(APT)) {
            throw new IllegalStateException(WANTED);
        }
        System.out.println("Installing Chromium for the browser tests with apt ...");
        apt(output, "update", "-q");
        apt(output, "install", "-q", "-y", "--no-install-recommends", "chromium", "fonts-liberation");
    }

    private static void apt(Path output, String... order) {
        List<String> command = new ArrayList<>(List.of(APT.toString()));
        command.addAll(List.of(order));
        ProcessBuilder apt = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(output.toFile()));
        apt.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            if (apt.start().waitFor() != 0) {
                throw new IllegalStateException(WANTED + "; why apt failed is in " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(WANTED, e);
        }
    }
}
