package org.dnevnik.acceptance;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands for the service of a browser's maker on this machine, and takes what it is sent. */
public final class PushService implements AutoCloseable {

    private final HttpServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();

    /**
     * A message as it came.
     *
     * @param authorization who sent it
     */
    public record Taken(String path, String encoding, String authorization, String topic, byte[] body) {}

    private PushService(HttpServer server) {
        this.server = server;
    }

    /** Listens on the port; a message to a path with «gone» in it is for a browser that is no more. */
    public static PushService start(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 8);
        PushService service = new PushService(server);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            String path = exchange.getRequestURI().getPath();
            service.taken.add(new Taken(
                    path,
                    headers.getFirst("Content-Encoding"),
                    headers.getFirst("Authorization"),
                    headers.getFirst("Topic"),
                    body));
            exchange.sendResponseHeaders(path.contains("gone") ? 410 : 201, -1);
            exchange.close();
        });
        server.start();
        return service;
    }

    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
