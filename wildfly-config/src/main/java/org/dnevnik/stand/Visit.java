package org.dnevnik.stand;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One request and its answer. */
final class Visit implements AutoCloseable {

    private static final int LONGEST = 64 << 10;

    private final HttpExchange exchange;

    Visit(HttpExchange exchange) {
        this.exchange = exchange;
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return Objects.requireNonNullElse(exchange.getRequestURI().getPath(), "/");
    }

    Fields query() {
        return Fields.read(exchange.getRequestURI().getRawQuery());
    }

    Fields form() throws IOException {
        return Fields.read(new String(exchange.getRequestBody().readNBytes(LONGEST), StandardCharsets.UTF_8));
    }

    String type() {
        return header("Content-Type");
    }

    /** The token that was brought; empty for none. */
    String bearer() {
        return header("Authorization").replaceFirst("^Bearer ", "");
    }

    private String header(String name) {
        @Nullable String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    void html(int status, String page) throws IOException {
        send(status, "text/html;charset=UTF-8", page);
    }

    void json(int status, JsonObject body) throws IOException {
        send(status, "application/json", body.toString());
    }

    void redirect(String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(302, -1);
    }

    private void send(int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        exchange.close();
    }
}
