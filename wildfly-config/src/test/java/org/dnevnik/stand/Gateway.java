package org.dnevnik.stand;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A plain OpenID Connect gateway to Gosuslugi with the people of the stand: PKCE, a secret, codes that are good once. */
public final class Gateway implements AutoCloseable {

    private static final String CLIENT = "DNEVNIK";
    private static final String SECRET = "secret of the gateway";

    private final HttpServer server;
    private final Path people;
    private final Grants grants = new Grants();
    private volatile boolean misleading;

    private Gateway(int port, Path folder) throws IOException {
        this.people = StandPeople.file(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        on("/authorize", this::door);
        on("/login", this::chosen);
        on("/token", this::tokens);
        on("/userinfo", this::person);
        server.start();
    }

    /**
     * Starts on loopback.
     *
     * @param folder with the stand's people
     */
    public static Gateway start(int port, Path folder) throws IOException {
        return new Gateway(port, folder);
    }

    /** What a node of the application is told, so that it uses a gateway on this port. */
    public static Map<String, String> settings(int port) {
        String address = "http://127.0.0.1:" + port;
        return Map.of(
                "DNEVNIK_GOSUSLUGI", "openid",
                "DNEVNIK_GOSUSLUGI_AUTHORIZE", address + "/authorize",
                "DNEVNIK_GOSUSLUGI_TOKEN", address + "/token",
                "DNEVNIK_GOSUSLUGI_USERINFO", address + "/userinfo",
                "DNEVNIK_GOSUSLUGI_SECRET", SECRET);
    }

    /** From now on the tokens that it hands out are not its own. */
    public void mislead() {
        misleading = true;
    }

    private interface Handler {
        void handle(Visit visit) throws IOException, EsiaError;
    }

    private void on(String path, Handler handler) {
        server.createContext(path, (HttpExchange exchange) -> {
            try (Visit visit = new Visit(exchange)) {
                handler.handle(visit);
            } catch (EsiaError e) {
                throw new IOException(e);
            }
        });
    }

    private void door(Visit visit) throws IOException, EsiaError {
        Fields query = visit.query();
        boolean known = query.required("client_id").equals(CLIENT)
                && query.required("response_type").equals("code")
                && query.required("code_challenge_method").equals("S256");
        if (!known) {
            visit.html(400, "unknown client");
            return;
        }
        String ticket = grants.ask(new Grants.Asked(
                query.required("redirect_uri"),
                query.required("scope"),
                query.required("state"),
                query.required("code_challenge"),
                false));
        visit.html(200, StandPages.choice(StandPeople.read(people), ticket));
    }

    private void chosen(Visit visit) throws IOException, EsiaError {
        Grants.Asked asked = grants.answered(visit.query().required("ticket"));
        TestPerson person = StandPeople.read(people).stream()
                .filter(p -> p.key().equals(visit.query().get("person")))
                .findFirst()
                .orElse(null);
        if (asked == null || person == null) {
            visit.html(400, "unknown ticket");
            return;
        }
        Map<String, String> answer = new LinkedHashMap<>();
        if (person.answer().startsWith("ESIA-")) {
            answer.put("error", "access_denied");
        } else {
            String code = UUID.randomUUID().toString();
            grants.grant(code, new Grants.Granted(person, asked, Instant.now()));
            answer.put("code", code);
        }
        answer.put("state", asked.state());
        visit.redirect(asked.redirect() + "?" + Fields.coded(answer));
    }

    private void tokens(Visit visit) throws IOException {
        Fields form = visit.form();
        try {
            if (!form.required("client_secret").equals(SECRET)) {
                visit.json(401, fault("invalid_client"));
                return;
            }
            Grants.Granted granted = grants.use(
                    form.required("code"),
                    form.required("redirect_uri"),
                    form.required("code_verifier"),
                    Instant.now());
            String token = UUID.randomUUID().toString();
            if (!misleading) {
                grants.remember(token, granted);
            }
            boolean away = granted.person().answer().equals(TestPerson.AWAY);
            visit.json(
                    away ? 503 : 200,
                    away
                            ? fault("temporarily_unavailable")
                            : Json.createObjectBuilder()
                                    .add("access_token", token)
                                    .add("token_type", "Bearer")
                                    .build());
        } catch (EsiaError e) {
            visit.json(400, fault(e.word()));
        }
    }

    private static JsonObject fault(String error) {
        return Json.createObjectBuilder().add("error", error).build();
    }

    private void person(Visit visit) throws IOException {
        Grants.Granted granted = grants.of(visit.bearer());
        if (granted == null) {
            visit.json(401, fault("invalid_token"));
            return;
        }
        List<String> scopes = List.of(granted.asked().scope().split(" "));
        visit.json(
                200,
                Json.createObjectBuilder(granted.person().told(scopes, true))
                        .add("oid", Long.toString(granted.person().oid()))
                        .build());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
