package org.dnevnik.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** One running node of the application server, with a base folder of its own in which its data survives. */
public final class Node implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Ports ports;
    private final Process process;
    private final Path log;
    private final Path failed;
    private volatile boolean ending;

    private Node(Ports ports, Process process, Path base) {
        this.ports = ports;
        this.process = process;
        this.log = base.resolve("console.log");
        this.failed = base.resolve("deployments/dnevnik.ear.failed");
    }

    /**
     * @param base          folder of the node: configuration is copied into it afresh, data stays
     * @param configuration {@code dnevnik.xml} or {@code dnevnik-cluster.xml}
     * @param environment   address and secrets of the database
     * @param options       options and system properties of the Java machine
     */
    public record Setup(
            Path home,
            Path ear,
            Path base,
            String configuration,
            Ports ports,
            Map<String, String> environment,
            List<String> options) {}

    /** Starts the process; {@link #awaitReady} says when it serves. */
    public static Node start(Setup setup) {
        try {
            setup.ports().requireFree();
            prepare(setup);
            Path log = setup.base().resolve("console.log");
            Launcher launcher =
                    Launcher.of(command(setup)).setRedirectErrorStream(true).redirectOutput(Redirect.to(log.toFile()));
            setup.environment().forEach(launcher::addEnvironmentVariable);
            return new Node(setup.ports(), launcher.launch(), setup.base());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StandaloneCommandBuilder command(Setup setup) {
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(setup.home())
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setBaseDirectory(setup.base())
                .setServerConfiguration(setup.configuration())
                .addJavaOption("-Declipselink.archive.factory=org.jipijapa.eclipselink.JBossArchiveFactoryImpl")
                .addJavaOption(
                        "-Djboss.socket.binding.port-offset=" + setup.ports().offset())
                .addJavaOption("-Djboss.node.name=node-" + setup.ports().http())
                .addJavaOption("-Djboss.tx.node.id=node-" + setup.ports().http())
                .addJavaOption("-Dorg.wildfly.sigterm.suspend.timeout=20")
                .addJavaOption("-Djava.net.preferIPv4Stack=true")
                .addJavaOption("-Djava.awt.headless=true")
                .addServerArgument("-b=127.0.0.1")
                .addServerArgument("-bmanagement=127.0.0.1")
                .addServerArgument("-bprivate=127.0.0.1");
        setup.options().forEach(command::addJavaOption);
        return command;
    }

    private static void prepare(Setup setup) throws IOException {
        Path configuration = Files.createDirectories(setup.base().resolve("configuration"));
        Path deployments = Files.createDirectories(setup.base().resolve("deployments"));
        try (Stream<Path> given = Files.list(setup.home().resolve("standalone/configuration"))) {
            for (Path file : given.filter(Files::isRegularFile).toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (Stream<Path> old = Files.list(deployments)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        Files.copy(setup.ear(), deployments.resolve("dnevnik.ear"));
    }

    public Ports ports() {
        return ports;
    }

    public long pid() {
        return process.pid();
    }

    public String address() {
        return "http://127.0.0.1:" + ports.http();
    }

    /**
     * Waits until the node says that it is ready.
     *
     * @throws Trouble if it ends or takes longer than {@code bound}
     */
    public Node awaitReady(Duration bound) {
        long deadline = System.nanoTime() + bound.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || Files.exists(failed)) {
                throw new Trouble("The application did not start; the reason is in " + log);
            }
            if (System.nanoTime() > deadline) {
                throw new Trouble("The server is not ready after " + bound.toSeconds() + " s; see " + log);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return this;
    }

    /** Whether the application serves and finds its database and its broker. */
    public boolean isReady() {
        return status(address() + "/sign-in") == 200
                && status("http://127.0.0.1:" + ports.management() + "/health/ready") == 200;
    }

    private static int status(String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Hands over one line for people if the process ends though nobody here has asked it to. */
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the process
    void onOwnEnd(Consumer<String> tell) {
        process.onExit().thenAccept(p -> {
            if (!ending) {
                tell.accept("The server at " + address() + " has ended by itself (exit code " + p.exitValue()
                        + "), see " + log + ". Ctrl-C, then start again: nothing that was saved is lost.");
            }
        });
    }

    /** Ends at once, as a power cut would. */
    public void kill() {
        ending = true;
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Lets running requests finish, then ends. */
    @Override
    public void close() {
        ending = true;
        process.destroy();
        try {
            if (!process.waitFor(45, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
