package org.dnevnik.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A database and one or more nodes over one data folder: what {@code -Prun}, {@code -Pcluster}, the tests and the benchmark start. */
public final class Installation implements AutoCloseable {

    private static final String DATABASE = "postgresql";

    private final RandomAccessFile lockFile;
    private final EmbeddedDatabase database;
    private final List<Node> nodes = new ArrayList<>();
    private final Plan plan;

    /**
     * @param nodes    how many
     * @param ports    of the first node
     * @param data     folder for everything that stays
     * @param home     the shaped server
     * @param ear      the application
     * @param demo     files of the demo region; null: no demo
     * @param settings of PostgreSQL, over the usual ones
     * @param options  of each node's Java machine, over the usual ones
     */
    public record Plan(
            int nodes,
            Ports ports,
            Path data,
            Path home,
            Path ear,
            @Nullable Path demo,
            List<String> settings,
            List<String> options) {}

    private Installation(Plan plan, RandomAccessFile lockFile, EmbeddedDatabase database) {
        this.plan = plan;
        this.lockFile = lockFile;
        this.database = database;
    }

    /** Starts the database, then the nodes, and returns when all are ready. */
    public static Installation start(Plan plan) {
        Installation installation = withDatabaseOnly(plan);
        try {
            for (int i = 0; i < plan.nodes(); i++) {
                installation.startNode(i);
            }
            return installation;
        } catch (Trouble e) {
            installation.close();
            throw e;
        }
    }

    /** Starts the database alone, for what has to be done before any node runs. */
    public static Installation withDatabaseOnly(Plan plan) {
        RandomAccessFile lock = lock(plan.data());
        stopLeftOvers(plan.data());
        plan.ports().requireAllFree();
        EmbeddedDatabase database = EmbeddedDatabase.start(
                plan.data().resolve(DATABASE),
                plan.ports().database(),
                plan.settings().toArray(String[]::new));
        return new Installation(plan, lock, database);
    }

    /** Starts the i-th node and waits until it is ready. */
    public Node startNode(int i) {
        return startNode(i, Map.of());
    }

    /** Likewise, with more in its environment, as an operator would set it. */
    public Node startNode(int i, Map<String, String> settings) {
        Ports ports = plan.ports().plus(i);
        Path base = plan.data().resolve("node-" + (i + 1));
        Map<String, String> environment = environment();
        environment.putAll(settings);
        Node node = Node.start(new Node.Setup(
                plan.home(),
                plan.ear(),
                base,
                plan.nodes() > 1 ? "dnevnik-cluster.xml" : "dnevnik.xml",
                ports,
                environment,
                options()));
        note(base, node.pid());
        if (i < nodes.size()) {
            nodes.set(i, node);
        } else {
            nodes.add(node);
        }
        return node.awaitReady(Duration.ofSeconds(180));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("DNEVNIK_DB_URL", database.url());
        environment.put("DNEVNIK_DB_USER", database.user());
        environment.put("DNEVNIK_DB_PASSWORD", "trusted");
        environment.put("DNEVNIK_LEDGER_KEY", absolute(SigningKeys.ledgerKey(plan.data())));
        environment.put("DNEVNIK_PUSH_KEY", absolute(SigningKeys.pushKey(plan.data())));
        environment.put("DNEVNIK_QUEUES_SIGNING_KEY", absolute(SigningKeys.exchangeKey(plan.data())));
        environment.put("DNEVNIK_QUEUES_SIGNING_KEY_PASSWORD", SigningKeys.PASSWORD);
        environment.put("DNEVNIK_TOKEN_KEY", absolute(SigningKeys.tokenKey(plan.data())));
        return environment;
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().toString();
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of("-Xms256m", "-Xmx1g", "-XX:+UseG1GC"));
        if (plan.demo() != null) {
            options.add("-Ddnevnik.demo.dir=" + plan.demo().toAbsolutePath().normalize());
        }
        options.addAll(plan.options());
        return options;
    }

    /** Where everything lies that stays. */
    public Path data() {
        return plan.data();
    }

    public EmbeddedDatabase database() {
        return database;
    }

    public Node node(int i) {
        return nodes.get(i);
    }

    /** Nodes first, so that what they still write finds its database. */
    @Override
    public void close() {
        nodes.forEach(Node::close);
        database.close();
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RandomAccessFile lock(Path data) {
        try {
            Files.createDirectories(data);
            RandomAccessFile file = new RandomAccessFile(data.resolve("lock").toFile(), "rw");
            FileLock lock = file.getChannel().tryLock();
            if (lock == null) {
                file.close();
                throw new Trouble(
                        "Another start uses the data in " + data + ". Stop it, or choose: -Ddata.dir=/another/folder");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void note(Path base, long pid) {
        try {
            Files.writeString(base.resolve("pid"), Long.toString(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a launcher was killed its nodes and its database still run: they are ours by their folder. */
    public static void stopLeftOvers(Path data) {
        for (int i = 1; Files.exists(data.resolve("node-" + i)); i++) {
            Path base = data.resolve("node-" + i);
            if (Files.exists(base.resolve("pid"))) {
                stopLeftOver(base);
            }
        }
        EmbeddedDatabase.stopLeftOver(data.resolve(DATABASE));
    }

    private static void stopLeftOver(Path base) {
        try {
            long pid = Long.parseLong(Files.readString(base.resolve("pid")).trim());
            ProcessHandle old = ProcessHandle.of(pid).orElse(null);
            if (old != null && old.info().commandLine().orElse("").contains(base.toString())) {
                old.destroyForcibly();
                old.onExit().get(30, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
            throw new Trouble("The server of an earlier start in " + base + " does not stop.");
        }
    }
}
