package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.kernel.SchoolClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenIdDoorTest {

    private static final String FIELDS =
            "\"oid\":1000299681,\"trusted\":true,\"lastName\":\"Ли\",\"firstName\":\"Анна\",\"birthDate\":\"01.05.1984\",\"snils\":\"112-233-445 95\"";

    private final GosuslugiKnock knock = GosuslugiKnock.at(new SchoolClock().now(), "/");
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String tokens = "{\"access_token\":\"opaque\",\"token_type\":\"Bearer\"}";
    private String person = "{\"info\":{" + FIELDS + "}}";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/auth/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            send(exchange, status, tokens);
        });
        server.createContext("/auth/userinfo", exchange -> {
            boolean ours = "Bearer opaque".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            send(exchange, ours ? 200 : 401, person);
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private OpenIdDoor door() {
        String gateway = "http://127.0.0.1:" + server.getAddress().getPort() + "/auth/";
        return new OpenIdDoor(
                new OpenIdDoor.OpenIdSettings(
                        gateway + "authorize",
                        gateway + "token",
                        gateway + "userinfo",
                        "",
                        "dnevnik",
                        "the secret",
                        "https://dnevnik.example/sign-in/gosuslugi/back"),
                new JsonGateway());
    }

    private GosuslugiRefusal refused() {
        return assertThrows(GosuslugiFault.class, () -> door().person("code", knock))
                .refusal();
    }

    @Test
    void aGatewayNamesThePersonAsGosuslugiDoes() throws GosuslugiFault {
        EsiaIdentity somebody = door().person("the code", knock);
        assertEquals("1000299681", somebody.oid());
        assertEquals("11223344595", somebody.snils());
        assertTrue(somebody.trusted() && somebody.isRegistered());
        assertTrue(asked.get(0).contains("code=the+code&") && asked.get(0).contains("client_secret=the+secret"));
        assertTrue(asked.get(0).contains("code_verifier=" + knock.verifier()));
    }

    @Test
    void aPersonMayLieOnTopAndHaveAStatus() throws GosuslugiFault {
        person = "{\"status\":\"DELETED\"," + FIELDS + "}";
        assertTrue(!door().person("code", knock).isRegistered());
    }

    @Test
    void theDoorCarriesStateAndChallenge() {
        String address = door().door(knock);
        assertTrue(address.contains("state=" + knock.state()));
        assertTrue(address.contains("code_challenge=" + knock.challenge() + "&code_challenge_method=S256"));
    }

    @Test
    void refusalsOfTheGatewayAreTold() {
        status = 400;
        tokens = "{\"error\":\"invalid_grant\"}";
        assertEquals(GosuslugiRefusal.STALE, refused());
        tokens = "{\"error\":\"server_error\",\"error_description\":\"ESIA-007055: unconfirmed\"}";
        assertEquals(GosuslugiRefusal.UNCONFIRMED, refused());
        tokens = "{\"error\":\"invalid_client\"}";
        assertEquals(GosuslugiRefusal.AWAY, refused());
    }

    @Test
    void aPersonWithoutANumberOrATokenThatIsNotTakenIsNobody() {
        person = "{\"trusted\":true}";
        assertEquals(GosuslugiRefusal.AWAY, refused());
        tokens = "{}";
        assertEquals(GosuslugiRefusal.AWAY, refused());
    }

    @Test
    void whoeverAllowsLessThanIsNeededIsToldSoAndAnAccountThatWasNeverConfirmedHasNoMore() {
        person =
                "{\"oid\":1000299681,\"trusted\":true,\"lastName\":\"Ли\",\"firstName\":\"Анна\",\"birthDate\":\"01.05.1984\"}";
        assertEquals(GosuslugiRefusal.DENIED, refused());
        person = "{\"oid\":1000299681,\"trusted\":false,\"lastName\":\"Ли\",\"firstName\":\"Анна\"}";
        assertEquals(GosuslugiRefusal.UNCONFIRMED, refused());
    }
}
