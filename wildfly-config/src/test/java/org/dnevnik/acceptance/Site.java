package org.dnevnik.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.dnevnik.bench.Statements;
import org.dnevnik.bench.Visitor;
import org.dnevnik.server.Installation;
import org.dnevnik.server.Installation.Plan;
import org.dnevnik.server.Node;
import org.dnevnik.server.Ports;
import org.dnevnik.server.Trouble;
import org.dnevnik.stand.Gateway;
import org.dnevnik.stand.Stand;
import org.dnevnik.stand.StandPeople;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/** A running server with a small region, on free ports and in a folder of its own under target. */
public final class Site implements ExtensionContext.Store.CloseableResource {

    public static final String PASSWORD = SmallRegion.PASSWORD;

    private static final Path HOME = Path.of(System.getProperty("server.home", "target/server/wildfly-39.0.1.Final"));
    private static final Path EAR = Path.of(System.getProperty("ear", "../ear/target/dnevnik.ear"));

    private static final String GOSUSLUGI = "gosuslugi";

    private final Installation installation;
    private final Database database;
    private final Database neighbour;
    private final Path data;
    private Node node;

    private Site(Installation installation, Path data) {
        this.data = data;
        this.installation = installation;
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(installation::close)); // whoever breaks the build off leaves nothing running
        this.node = installation.node(0);
        this.database = new Database(installation.database().source());
        this.neighbour = new Database(source(installation.database().url().replaceAll("/postgres$", "/template1")));
    }

    /** Starts as many nodes as asked over a fresh data folder with a small region in it. */
    public static Site start(String name, int nodes) {
        Plan plan = plan(name, nodes);
        Installation installation = Installation.withDatabaseOnly(plan);
        try {
            new SmallRegion(installation.database().source()).make();
            for (int i = 0; i < nodes; i++) {
                installation.startNode(i);
            }
        } catch (Trouble e) {
            installation.close();
            throw e;
        }
        return new Site(installation, plan.data());
    }

    private static DataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser("postgres");
        return source;
    }

    /** A plan for tests that start and stop servers themselves. */
    public static Plan plan(String name, int nodes) {
        Path data = Path.of("target/acceptance").resolve(name).toAbsolutePath();
        Installation.stopLeftOvers(data);
        Folder.delete(data);
        Ports ports = freePorts(nodes);
        return new Plan(
                nodes,
                ports,
                data,
                HOME.toAbsolutePath(),
                EAR.toAbsolutePath(),
                null,
                settings(),
                options(data, ports));
    }

    private static List<String> options(Path data, Ports ports) {
        List<String> options = new ArrayList<>(Stand.options(ports.stand(), data.resolve(GOSUSLUGI)));
        options.add("-DDNEVNIK_ADDRESS=http://127.0.0.1:" + ports.http());
        options.add("-DDNEVNIK_MAIL_HOST=127.0.0.1");
        options.add("-DDNEVNIK_MAIL_PORT=" + mailPort(ports));
        options.add("-DDNEVNIK_WEBHOOKS_LOCAL=true");
        options.add("-DDNEVNIK_PUSH_HOSTS=http://127.0.0.1:" + pushPort(ports));
        return options;
    }

    /** Starts the stand that the server takes for Gosuslugi, with people of this region; nobody is there until then. */
    public Stand gosuslugi() {
        Path folder = data.resolve(GOSUSLUGI);
        StandPeople.write(folder, installation.database().source());
        return Stand.start(node.ports().stand(), folder, address());
    }

    /** Starts a plain gateway in the stand's place, and tells the server to go through it; {@link #throughGosuslugi} tells it otherwise. */
    public Gateway gateway() throws IOException {
        Path folder = data.resolve(GOSUSLUGI);
        StandPeople.write(folder, installation.database().source());
        int port = node.ports().stand();
        Management management = new Management(node.ports().management());
        Gateway.settings(port).forEach(management::tell);
        return Gateway.start(port, folder);
    }

    /** As the server was started. */
    public void throughGosuslugi() {
        new Management(node.ports().management()).tell("DNEVNIK_GOSUSLUGI", "esia");
    }

    private static List<String> settings() {
        List<String> settings = new ArrayList<>(Statements.SETTINGS);
        settings.add("fsync=off");
        return settings;
    }

    /** A row of ports of which nobody uses any; each node's lie a hundred above those of the one before. */
    public static Ports freePorts(int nodes) {
        return IntStream.iterate(8700, p -> p < 20000, p -> p + 20)
                .mapToObj(Ports::new)
                .filter(first -> IntStream.range(0, nodes).allMatch(i -> isFree(first.plus(i))))
                .findFirst()
                .orElseThrow(() -> new Trouble("no free ports between 8700 and 20000"));
    }

    private static boolean isFree(Ports ports) {
        try {
            ports.requireAllFree();
            return true;
        } catch (Trouble e) {
            return false;
        }
    }

    private static int mailPort(Ports ports) {
        return 30_000 + ports.offset();
    }

    /** Where the server looks for a mail server; nobody listens there until a test does. */
    public int mailPort() {
        return mailPort(node.ports());
    }

    private static int pushPort(Ports ports) {
        return 45_000 + ports.offset();
    }

    /** Where the only service of browsers is that the server calls; nobody listens there until a test does. */
    public int pushPort() {
        return pushPort(node.ports());
    }

    public String address() {
        return node().address();
    }

    public String address(int node) {
        return installation.node(node).address();
    }

    public Node node() {
        return node;
    }

    /** Ends the first node as a power cut would. */
    public void kill() {
        node.kill();
    }

    /** Starts the first node again. */
    public void startAgain() {
        startAgain(Map.of());
    }

    /** Likewise, with what an operator has set meanwhile. */
    public void startAgain(Map<String, String> settings) {
        node = installation.startNode(0, settings);
    }

    /** Nobody can connect to the database any more, and those who are connected are cut off. */
    public void takeDatabaseAway() {
        neighbour.change("ALTER DATABASE postgres ALLOW_CONNECTIONS false");
        neighbour.rows("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'postgres'");
    }

    public void letDatabaseBack() {
        neighbour.change("ALTER DATABASE postgres ALLOW_CONNECTIONS true");
    }

    /** Where the installation keeps everything. */
    public Path data() {
        return data;
    }

    public Database database() {
        return database;
    }

    /** The database as its owner. */
    public DataSource databaseOwner() {
        return installation.database().source();
    }

    /**
     * How many statements the work sends to the database, transactions not counted: the middle of five times, because what goes by the clock may
     * come between.
     *
     * @param prepared makes the work, outside of what is counted; each one is done once
     */
    public long statementsOf(Supplier<Runnable> prepared) {
        Statements statements = new Statements(installation.database().source());
        return LongStream.generate(() -> {
                    Runnable work = prepared.get();
                    statements.begin();
                    work.run();
                    return statements.end();
                })
                .limit(5)
                .sorted()
                .skip(2)
                .findFirst()
                .orElseThrow();
    }

    /** Statements that each of these needs, one after the other, counted once: a clock may have added some. */
    public List<Long> statementsOfEach(List<Runnable> works) {
        Statements statements = new Statements(installation.database().source());
        List<Long> counted = new ArrayList<>();
        statements.begin();
        for (Runnable work : works) {
            long before = statements.soFar();
            work.run();
            counted.add(statements.soFar() - before);
        }
        statements.end();
        return counted;
    }

    /** Somebody who has just opened a browser. */
    public Visitor visitor() {
        return new Visitor(address());
    }

    /** Somebody who has signed in with one of the logins of {@link SmallRegion}. */
    public Visitor signedIn(String login) {
        Visitor visitor = visitor();
        visitor.signIn(login, PASSWORD);
        return visitor;
    }

    /** Waits until everything that was to be told has been told; what died on its way with a node is sent again after a minute. */
    public void awaitQuietQueue() {
        Until.holds(
                Duration.ofSeconds(120),
                () -> database.number("SELECT count(*) FROM outbox.message WHERE state <> 'DEAD'") == 0);
    }

    @Override
    public void close() {
        installation.close();
    }
}
