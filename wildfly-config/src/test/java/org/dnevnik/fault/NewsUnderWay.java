package org.dnevnik.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dnevnik.acceptance.Database;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.Visitor.Answer;
import org.dnevnik.protocol.Tokens;

/** Three changes of a mark go to a program of the pupil, which keeps the first one waiting for its answer when the server dies. */
final class NewsUnderWay implements UnderWay {

    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final String MARK = """
            SELECT m.id FROM journal.mark m JOIN timetable.lesson l ON l.id = m.lesson AND l.year = m.year
            JOIN identity.account p ON p.person = m.person AND p.login = 'pupil' JOIN identity.account t ON t.person = l.teacher AND t.login = 'teacher'
            JOIN school.edu_group g ON g.id = l.edu_group AND g.kind = 'CLASS'
            JOIN school.reporting_period r ON r.school = l.school AND r.year = l.year AND l.date BETWEEN r.starts AND r.ends
                 AND g.parallel BETWEEN r.parallel_from AND r.parallel_to AND r.closed_at IS NULL
            WHERE m.value IN ('4', '5') AND l.date < current_date ORDER BY l.date DESC, m.id LIMIT 1""";

    private final Site site;
    private final Database database;
    private final String pupil;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch dead = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer receiver;
    private String hook = "";

    NewsUnderWay(Site site) {
        this.site = site;
        this.database = site.database();
        this.pupil = Tokens.of(database).of("pupil");
        try {
            this.receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        receiver.setExecutor(threads);
        receiver.createContext("/", this::take);
        receiver.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        heard.add(exchange.getRequestHeaders().getFirst("X-Dnevnik-Delivery"));
        try {
            dead.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Override
    public void begin() {
        hook = json(send(
                        pupil,
                        "/v2/webhooks",
                        "POST",
                        "{\"url\":\"http://127.0.0.1:" + receiver.getAddress().getPort()
                                + "/\",\"topics\":[\"marks\"]}"))
                .getString("id_str");
        String teacher = Tokens.of(database).of("teacher");
        long mark = database.number(MARK);
        String before = database.text("SELECT value FROM journal.mark WHERE id = ?", mark);
        String other = before.equals("5") ? "4" : "5";
        for (String value : List.of(other, before, other)) {
            json(send(teacher, "/v2/marks/" + mark, "PUT", "{\"value\":\"" + value + "\",\"reason\":\"Ошибка\"}"));
        }
        Until.holds(BOUND, () -> heard.size() == 1 && waiting() == 3);
    }

    private long waiting() {
        return database.number(
                "SELECT count(*) FROM exchange.webhook_delivery WHERE webhook = CAST(? AS bigint) AND ended_at IS NULL",
                hook);
    }

    @Override
    public void lost() {
        dead.countDown();
    }

    @Override
    public void requireWhole() {
        database.change(
                "UPDATE exchange.webhook SET claimed_until = NULL"); // as if the minute of the dead node were over
        Until.holds(BOUND, () -> waiting() == 0);
        List<String> told = database
                .rows(
                        "SELECT CAST(delivery AS text) FROM exchange.webhook_delivery WHERE webhook = CAST(? AS bigint) AND outcome = 'TAKEN' ORDER BY id",
                        hook)
                .stream()
                .map(row -> row.get(0))
                .toList();
        assertEquals(3, told.size());
        assertEquals(List.of(told.get(0), told.get(0), told.get(1), told.get(2)), heard);
        assertEquals("on", json(send(pupil, "/v2/webhooks/" + hook, "GET", "")).getString("state"));
        assertEquals(200, send(pupil, "/v2/webhooks/" + hook, "DELETE", "").status());
        receiver.stop(0);
        threads.shutdownNow();
    }

    private Answer send(String token, String path, String verb, String body) {
        return site.visitor()
                .send(site.visitor()
                        .to(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(verb, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build());
    }

    private static JsonObject json(Answer answer) {
        assertEquals(200, answer.status(), answer.body());
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
