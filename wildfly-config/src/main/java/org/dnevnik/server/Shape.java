package org.dnevnik.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.wildfly.core.launcher.CliCommandBuilder;
import org.wildfly.core.launcher.Launcher;

/**
 * Shapes the unpacked server by the scripts in {@code src/main/cli}: {@code dnevnik.xml} for one node, {@code dnevnik-cluster.xml} for
 * several. Each is made from a fresh configuration of the distribution, and only when a script has changed.
 */
public final class Shape {

    /** Stands in a script for a secret that nobody needs to know: each configuration gets one of its own. */
    private static final String RANDOM = "%random%";

    private final Path home;
    private final Path scripts;

    private Shape(Path home, Path scripts) {
        this.home = home;
        this.scripts = scripts;
    }

    /** @param args server home, folder of the scripts */
    public static void main(String... args) throws IOException, InterruptedException {
        Shape shape = new Shape(Path.of(args[0]), Path.of(args[1]));
        shape.make("standalone-full.xml", "dnevnik.xml", List.of(shape.scripts));
        shape.make(
                "standalone-full-ha.xml",
                "dnevnik-cluster.xml",
                List.of(shape.scripts, shape.scripts.resolve("cluster")));
    }

    private void make(String from, String to, List<Path> folders) throws IOException, InterruptedException {
        String commands = commands(to, folders);
        Path configuration = home.resolve("standalone/configuration");
        Path stamp = configuration.resolve(to + ".stamp");
        String print = fingerprint(commands);
        if (Files.exists(stamp) && Files.readString(stamp).equals(print)) {
            return;
        }
        Files.deleteIfExists(stamp);
        Files.copy(configuration.resolve(from), configuration.resolve(to), StandardCopyOption.REPLACE_EXISTING);
        run(Files.writeString(
                home.resolve(to + ".cli"),
                commands.replace(RANDOM, UUID.randomUUID().toString())));
        Files.writeString(stamp, print);
    }

    private static String commands(String configuration, List<Path> folders) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("embed-server --std-out=discard --server-config=" + configuration);
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".cli"))
                        .sorted()
                        .toList()) {
                    lines.addAll(Files.readAllLines(file));
                }
            }
        }
        lines.add("stop-embedded-server");
        return String.join("\n", lines) + "\n";
    }

    private void run(Path script) throws IOException, InterruptedException {
        Path log = home.resolve(script.getFileName() + ".log");
        Process cli = Launcher.of(
                        CliCommandBuilder.of(home).setScriptFile(script).addCliArguments("--echo-command"))
                .addEnvironmentVariable("JBOSS_HOME", home.toString())
                .setRedirectErrorStream(true)
                .redirectOutput(log)
                .launch();
        if (cli.waitFor() != 0) {
            throw new Trouble("The server could not be configured:\n" + Files.readString(log));
        }
    }

    private static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
