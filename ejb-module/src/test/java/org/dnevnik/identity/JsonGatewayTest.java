package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever another server does, whoever signs in does not wait for it for long. */
class JsonGatewayTest {

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private HttpServer server;
    private String answer = "{\"name\":\"Ли\"}";
    private boolean stops;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", exchange -> {
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(bytes, 0, bytes.length / 2);
                body.flush();
                awaitTheEnd();
                body.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
            }
        });
        server.start();
    }

    /** The longest that a broken test holds a thread. */
    private void awaitTheEnd() {
        try {
            if (stops && !over.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody has ended the test");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
        workers.shutdownNow();
    }

    private JsonGateway.Answer asked() throws GosuslugiFault {
        return asked(new JsonGateway());
    }

    private JsonGateway.Answer asked(JsonGateway gateway) throws GosuslugiFault {
        return gateway.get("http://127.0.0.1:" + server.getAddress().getPort() + "/", "token");
    }

    @Test
    void anAnswerIsRead() throws GosuslugiFault {
        JsonGateway.Answer told = asked();
        assertTrue(told.isGood() && told.date().isPresent());
        assertEquals("Ли", told.body().getString("name"));
    }

    @Test
    void anAnswerThatStopsInTheMiddleIsNone() {
        stops = true;
        JsonGateway impatient = new JsonGateway(Duration.ofMillis(400));
        GosuslugiFault fault = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThrows(GosuslugiFault.class, () -> asked(impatient)));
        assertEquals(GosuslugiRefusal.AWAY, fault.refusal());
    }

    @Test
    void ofAnAnswerWithoutMeasureNothingIsTaken() throws GosuslugiFault {
        answer = "{\"name\":\"" + "а".repeat(300_000) + "\"}";
        assertTrue(asked().body().isEmpty());
    }
}
