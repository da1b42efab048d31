package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dnevnik.kernel.SchoolClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a socket, with answers as Gosuslugi gives them. */
class EsiaDoorTest {

    private static final String PERSON = """
            {"stateFacts":["EntityRoot"],"firstName":"Имя006","lastName":"Фамилия006","middleName":"Отчество006","birthDate":"29.02.2012",\
            "gender":"M","snils":"000-000-600 06","trusted":true,"status":"REGISTERED","documents":{"elements":[\
            {"type":"RF_PASSPORT","vrfStu":"VERIFIED"},{"type":"RF_DRIVING_LICENSE","vrfStu":"NOT_VERIFIED"}]}}""";

    private static final String REFUSED =
            "{\"code\":\"ESIA-005029\",\"message\":\"SecurityErrorEnum.scopeNotAllowed\"}";

    private final Instant now = new SchoolClock().now();
    private HttpServer server;
    private UnaryOperator<String> tokens = answer -> answer;
    private int status = 200;
    private boolean documents = true;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/aas/oauth2/v3/te", exchange -> {
            Map<String, String> form = form(exchange);
            send(exchange, status, tokens.apply(good(form.getOrDefault("state", ""))));
        });
        server.createContext("/rs/prns/" + EsiaKeys.PERSON, exchange -> {
            boolean refused = !documents && exchange.getRequestURI().getQuery() != null;
            String less = PERSON.replaceAll(",\"documents\".*", "}");
            send(exchange, refused ? 403 : 200, refused ? REFUSED : documents ? PERSON : less);
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private String good(String state) {
        return "{\"access_token\":\"%s\",\"id_token\":\"%s\",\"state\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                .formatted(
                        EsiaKeys.token("GOST3410_2012_256", "trusted", "access", now, c -> {}),
                        EsiaKeys.token("RS256", "trusted", "id", now, c -> {}),
                        state);
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private EsiaDoor door(Instant ourTime) {
        return door(ourTime, EsiaKeys.file("system.p12"), EsiaKeys.file("trusted"));
    }

    private EsiaDoor door(Instant ourTime, Path key, Path certificates) {
        String site = "http://127.0.0.1:" + server.getAddress().getPort();
        EsiaSettings settings = new EsiaSettings(
                site,
                EsiaKeys.ISSUER,
                EsiaKeys.CLIENT,
                "https://dnevnik.example/sign-in/gosuslugi/back",
                key,
                "acceptance",
                null,
                certificates,
                true);
        return new EsiaDoor(
                settings,
                new JsonGateway(),
                new SchoolClock(Clock.fixed(ourTime, ZoneOffset.UTC)),
                new AtomicReference<>(Duration.ZERO));
    }

    private GosuslugiRefusal refused() {
        return assertThrows(GosuslugiFault.class, () -> door(now).person("code", GosuslugiKnock.at(now, "/")))
                .refusal();
    }

    @Test
    void aCodeBecomesAPerson() throws GosuslugiFault {
        EsiaIdentity somebody = door(now).person("code", GosuslugiKnock.at(now, "/"));
        assertEquals("Фамилия006", somebody.lastName());
        assertEquals(LocalDate.of(2012, 2, 29), somebody.birthDate());
        assertEquals("00000060006", somebody.snils());
        assertEquals(List.of("RF_PASSPORT"), somebody.documents());
        assertTrue(somebody.trusted() && somebody.isRegistered());
    }

    @Test
    void whoeverKeepsTheDocumentsToThemselvesIsToldWithoutThem() throws GosuslugiFault {
        documents = false;
        EsiaIdentity somebody = door(now).person("code", GosuslugiKnock.at(now, "/"));
        assertEquals("Фамилия006", somebody.lastName());
        assertEquals(List.of(), somebody.documents());
    }

    @Test
    void anAnswerToAnotherRequestIsRefused() {
        tokens = answer -> answer.replaceFirst("\"state\":\"[^\"]+\"", "\"state\":\"of-another-request\"");
        assertEquals(GosuslugiRefusal.AWAY, refused());
    }

    @Test
    void aCodeThatWasUsedIsAskedForAnew() {
        status = 400;
        tokens = answer -> "{\"error\":\"invalid_grant\",\"error_description\":\"ESIA-007011: code\"}";
        assertEquals(GosuslugiRefusal.STALE, refused());
    }

    @Test
    void whatIsNoAnswerIsAwayAndWhoeverIsNotThereToo() {
        tokens = answer -> "<html>";
        assertEquals(GosuslugiRefusal.AWAY, refused());
        server.stop(0);
        assertEquals(GosuslugiRefusal.AWAY, refused());
    }

    @Test
    void aWrongClockOfOursIsSetByTheirs() throws GosuslugiFault {
        Instant late = now.minus(Duration.ofHours(3));
        EsiaDoor door = door(late);
        GosuslugiKnock knock = GosuslugiKnock.at(late, "/");
        door.timeIsWrong();
        assertEquals("Фамилия006", door.person("code", knock).lastName());
        String address = URLDecoder.decode(door.door(knock), StandardCharsets.UTF_8);
        assertFalse(address.contains(EsiaRequest.timestamp(late)));
        assertTrue(address.contains("code_challenge=" + knock.challenge()));
    }

    @Test
    void aKeyThatIsNotThereIsToldToTheOperatorAndNotToTheVisitor() {
        EsiaSettings settings = new EsiaSettings(
                "http://127.0.0.1:9", "i", "c", "r", Path.of("/nowhere"), "", null, Path.of("/nowhere"), false);
        EsiaDoor door =
                new EsiaDoor(settings, new JsonGateway(), new SchoolClock(), new AtomicReference<>(Duration.ZERO));
        GosuslugiKnock knock = GosuslugiKnock.at(now, "/");
        assertEquals(
                GosuslugiRefusal.AWAY,
                assertThrows(GosuslugiFault.class, () -> door.door(knock)).refusal());
    }

    @Test
    void aKeyAndCertificatesThatAreChangedCountFromTheNextSignInOn(@TempDir Path folder)
            throws IOException, GosuslugiFault {
        Path key = folder.resolve("system.p12");
        Path certificates = Files.createDirectory(folder.resolve("of-gosuslugi"));
        Path last = Files.copy(EsiaKeys.file("foreign/gost.cer"), certificates.resolve("2025.cer"));
        GosuslugiKnock knock = GosuslugiKnock.at(now, "/");
        EsiaDoor door = door(now, key, certificates);
        assertThrows(GosuslugiFault.class, () -> door.door(knock));
        Files.copy(EsiaKeys.file("system.p12"), key);
        assertTrue(door.door(knock).contains("client_secret="));
        assertThrows(GosuslugiFault.class, () -> door.person("code", knock));
        Files.copy(EsiaKeys.file("trusted/gost.cer"), certificates.resolve("2026.cer"));
        Files.copy(EsiaKeys.file("trusted/rsa.cer"), certificates.resolve("2026-rsa.cer"));
        assertEquals("Фамилия006", door.person("code", knock).lastName(), "the old one beside the new ones");
        Files.delete(last);
        assertEquals("Фамилия006", door.person("code", knock).lastName());
    }

    @Test
    void theWayOutNamesWhereToComeBack() {
        assertTrue(door(now)
                .wayOut("https://dnevnik.example/sign-in")
                .endsWith("/idp/ext/Logout?client_id=INSP_TEST&redirect_url=https%3A%2F%2Fdnevnik.example%2Fsign-in"));
    }
}
