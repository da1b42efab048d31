package org.dnevnik.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A program of somebody else, on this machine: it answers as it is told to, and remembers what it was sent. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Manner manner = Manner.TAKES;

    /** How it answers. */
    enum Manner {
        TAKES,
        FAILS,
        HANGS,
        /** Its answer never ends. */
        TALKS,
        SENDS_ON,
        IS_GONE
    }

    /** What it was sent. */
    record Heard(String delivery, String signature, String text) {}

    private Receiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    static Receiver somewhere() {
        return new Receiver(0);
    }

    static Receiver at(int port) {
        return new Receiver(port);
    }

    private void take(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(new Heard(
                exchange.getRequestHeaders().getFirst("X-Dnevnik-Delivery"),
                exchange.getRequestHeaders().getFirst("X-Dnevnik-Signature"),
                text));
        switch (manner) {
            case TAKES -> exchange.sendResponseHeaders(204, -1);
            case FAILS -> exchange.sendResponseHeaders(500, -1);
            case IS_GONE -> exchange.sendResponseHeaders(410, -1);
            case SENDS_ON -> {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + port() + "/elsewhere");
                exchange.sendResponseHeaders(307, -1);
            }
            case HANGS -> await();
            case TALKS -> talk(exchange);
        }
        exchange.close();
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (closed.getCount() > 0) {
                out.write(new byte[1024]);
            }
        }
    }

    Receiver being(Manner other) {
        manner = other;
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return "http://localhost:" + port() + "/dnevnik";
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
