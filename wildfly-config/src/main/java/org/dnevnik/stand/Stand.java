package org.dnevnik.stand;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The stand as a server on loopback: the addresses of Gosuslugi, and a page on which a test person is chosen with one click. */
public final class Stand implements AutoCloseable {

    /** Mnemonic of the one system that is registered. */
    public static final String CLIENT = "DNEVNIK";

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);

    private Stand(int port, Path folder, String origin, boolean lenient) throws IOException, GeneralSecurityException {
        StandKeys keys = StandKeys.in(folder);
        SystemProof system = new SystemProof(CLIENT, origin, keys.system());
        StandSignIn signIn = new StandSignIn(
                StandPeople.file(folder),
                system,
                lenient ? new OlderProof(system) : system,
                new StandTokens(issuer(port), CLIENT, keys));
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        on("/", signIn::startPage);
        on("/aas/oauth2/v2/ac", signIn::door);
        on("/login", signIn::chosen);
        on("/aas/oauth2/v3/te", signIn::tokens);
        if (lenient) {
            on("/aas/oauth2/ac", signIn::door);
            on("/aas/oauth2/te", signIn::tokens);
        }
        on("/rs/prns/", signIn::person);
        on("/idp/ext/Logout", signIn::logout);
        server.setExecutor(workers);
        server.start();
    }

    static String issuer(int port) {
        return "http://127.0.0.1:" + port + "/";
    }

    /**
     * Starts on loopback.
     *
     * @param folder for keys and test people
     * @param origin of the system, {@code http://host:port}
     */
    public static Stand start(int port, Path folder, String origin) {
        return start(port, folder, origin, false);
    }

    /**
     * The same.
     *
     * @param lenient whether older clients come in too: the addresses, texts and signatures of the first generation
     */
    static Stand start(int port, Path folder, String origin, boolean lenient) {
        try {
            return new Stand(port, folder, origin, lenient);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a node of the application is told, so that it uses a stand on this port with the keys of this folder; makes the keys. */
    public static List<String> options(int port, Path folder) {
        StandKeys keys = StandKeys.in(folder);
        return List.of(
                "-DDNEVNIK_GOSUSLUGI=esia",
                "-DDNEVNIK_GOSUSLUGI_SITE=http://127.0.0.1:" + port,
                "-DDNEVNIK_GOSUSLUGI_CLIENT=" + CLIENT,
                "-DDNEVNIK_GOSUSLUGI_KEY=" + keys.systemStore(),
                "-DDNEVNIK_GOSUSLUGI_KEY_PASSWORD=" + StandKeys.PASSWORD,
                "-DDNEVNIK_GOSUSLUGI_CERTIFICATES=" + keys.certificates(),
                "-DDNEVNIK_GOSUSLUGI_PKCE=true");
    }

    /**
     * A process of its own, which ends with its standard input.
     *
     * @param args port, folder, origin of the system, {@code strict} or {@code lenient}
     */
    public static void main(String... args) throws IOException {
        try (Stand stand = start(Integer.parseInt(args[0]), Path.of(args[1]), args[2], args[3].equals("lenient"))) {
            Objects.requireNonNull(stand);
            while (System.in.read() >= 0) {
                // whatever comes is not for us; the end of it is
            }
        }
    }

    private interface Handler {
        void handle(Visit visit) throws IOException, EsiaError;
    }

    private void on(String path, Handler handler) {
        server.createContext(path, (HttpExchange exchange) -> {
            try (Visit visit = new Visit(exchange)) {
                answer(handler, visit);
            }
        });
    }

    private static void answer(Handler handler, Visit visit) throws IOException {
        try {
            handler.handle(visit);
        } catch (EsiaError e) {
            visit.html(400, StandPages.error(e));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
