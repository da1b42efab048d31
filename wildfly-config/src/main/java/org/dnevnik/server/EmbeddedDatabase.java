package org.dnevnik.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL of our own on a kept folder, the same engine as in production. It listens on loopback only. */
public final class EmbeddedDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final Path data;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Path data) {
        this.postgres = postgres;
        this.data = data;
    }

    /**
     * Starts, and creates the database in {@code folder} when it is not there.
     *
     * @param settings server settings in the form {@code name=value}, over the usual ones
     */
    public static EmbeddedDatabase start(Path folder, int port, String... settings) {
        try {
            Files.createDirectories(folder);
            Path data = folder.resolve("data");
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setPort(port)
                    .setOutputRedirector(
                            Redirect.appendTo(folder.resolve("postgres.log").toFile()))
                    .setErrorRedirector(
                            Redirect.appendTo(folder.resolve("postgres.log").toFile()));
            usual().forEach(s -> set(builder, s));
            List.of(settings).forEach(s -> set(builder, s));
            return new EmbeddedDatabase(builder.start(), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> usual() {
        return List.of(
                "listen_addresses=127.0.0.1",
                "max_connections=100",
                "shared_buffers=256MB",
                "jit=off",
                "random_page_cost=1.1",
                "wal_compression=on",
                "max_wal_size=2GB",
                "timezone=UTC");
    }

    private static void set(EmbeddedPostgres.Builder builder, String setting) {
        int equals = setting.indexOf('=');
        builder.setServerConfig(setting.substring(0, equals), setting.substring(equals + 1));
    }

    /** A killed launcher leaves its database running; it is ours by its folder, and stops like any other. */
    static void stopLeftOver(Path folder) {
        try {
            stopOwnerOf(folder.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stopOwnerOf(Path data) throws IOException {
        Path note = data.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(note).get(0).trim());
        ProcessHandle old = ProcessHandle.of(pid).orElse(null);
        if (old == null || !old.info().commandLine().orElse("").contains(data.toString())) {
            Files.delete(note);
            return;
        }
        fastShutdown(pid);
        waitFor(old);
    }

    private static void fastShutdown(long pid) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
    }

    private static void waitFor(ProcessHandle process) {
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new Trouble("The database of an earlier start (process " + process.pid() + ") does not stop.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    public String user() {
        return "postgres";
    }

    /** As owner of everything; for tests and the benchmark. */
    public javax.sql.DataSource source() {
        return postgres.getPostgresDatabase();
    }

    /** Process id of the postmaster, which is not the process that was started to start it. */
    public long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
