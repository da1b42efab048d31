package org.dnevnik.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Somebody with a browser of their own: cookies, forms as they stand on the page, and the origin that a browser names. */
public final class Visitor {

    private static final Pattern FORM =
            Pattern.compile("<form\\b[^>]*>(?:(?!</form>).)*password.*?</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<(?:input|button|select)\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

    private final String site;
    private final CookieManager cookies;
    private final HttpClient http;

    /** @param site address of the server without a path */
    public Visitor(String site) {
        this(site, new CookieManager());
    }

    private Visitor(String site, CookieManager cookies) {
        this.site = site;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** The same browser at another server of the same host. */
    public Visitor at(String otherSite) {
        return new Visitor(otherSite, cookies);
    }

    /**
     * What came back.
     *
     * @param bytes of the body as they travelled
     */
    public record Answer(int status, String body, int bytes, HttpResponse<byte[]> response) {

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** An order for the path, with the header by which a browser says where the page came from. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(site + path))
                .timeout(Duration.ofSeconds(60))
                .header("Origin", site)
                .header("Sec-Fetch-Site", "same-origin");
    }

    public Answer get(String path) {
        return send(to(path).GET().build());
    }

    public Answer getCompressed(String path) {
        return send(to(path).header("Accept-Encoding", "gzip").GET().build());
    }

    public Answer postJson(String path, String json) {
        return send(to(path).header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    public Answer postForm(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                .collect(Collectors.joining("&"));
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Asks for the form of the sign-in page, fills it in and sends it, as it stands there. */
    public Answer signIn(String login, String password) {
        return signInFrom("/sign-in", login, password);
    }

    /** As {@link #signIn}, from an address of the page that names where to go on. */
    public Answer signInFrom(String address, String login, String password) {
        Answer page = get(address);
        Matcher form = FORM.matcher(page.body());
        if (page.status() != 200 || !form.find()) {
            throw new IllegalStateException("no form to sign in with, status " + page.status());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form.group());
        while (input.find()) {
            Map<String, String> attributes = attributes(input.group());
            String name = attributes.getOrDefault("name", "");
            if (!name.isEmpty() && !"checkbox".equals(attributes.get("type"))) {
                fields.put(name, filled(attributes, login, password));
            }
        }
        String action =
                attributes(form.group().substring(0, form.group().indexOf('>'))).getOrDefault("action", "/sign-in");
        return postForm(action.replace("&amp;", "&"), fields);
    }

    private static String filled(Map<String, String> input, String login, String password) {
        return switch (input.getOrDefault("autocomplete", "")) {
            case "username" -> login;
            case "current-password" -> password;
            default -> input.getOrDefault("value", "");
        };
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2));
        }
        return attributes;
    }

    /** Listens to what the server pushes until a line has this in it; empty if the line ends before. */
    public Optional<String> hears(String path, String part) {
        HttpRequest request =
                to(path).header("Accept", "text/event-stream").GET().build();
        try (Stream<String> lines = http.send(request, BodyHandlers.ofLines()).body()) {
            return lines.filter(line -> line.contains(part)).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The cookie's value; empty when there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), text(response), response.body().length, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        byte[] body = response.body();
        if (response.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    /** As a part of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
