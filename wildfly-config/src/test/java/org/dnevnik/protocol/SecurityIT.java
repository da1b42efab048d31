package org.dnevnik.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dnevnik.acceptance.Cell;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.bench.Visitor;
import org.dnevnik.bench.Visitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OneServer.class)
class SecurityIT {

    private static final String SESSION = "dnevnik";

    /** Of a server on as many cores as a laptop has. */
    private static final int THREADS_AT_MOST = 128;

    private final Site site;

    SecurityIT(Site site) {
        this.site = site;
    }

    /** Every test here comes from one address, and would be held up for what another one tried. */
    @AfterEach
    void forgetTheAttempts() {
        site.database().change("DELETE FROM identity.sign_in_attempt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        X-Content-Type-Options | nosniff
        Referrer-Policy        | same-origin
        Cache-Control          | no-store
        """)
    void everyPageCarriesTheHeaders(String header, String value) {
        assertTrue(site.signedIn("parent").get("/diary").header(header).contains(value), header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/diary", "/no-such-page"})
    void noPageRunsAScriptOfAnybodyElse(String path) {
        String policy = site.signedIn("parent").get(path).header("Content-Security-Policy");
        assertTrue(policy.contains("script-src 'self'") || policy.contains("default-src 'self'"), policy);
        assertFalse(policy.replaceAll("style-src[^;]*;?", "").contains("unsafe"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'") || policy.contains("frame-ancestors 'self'"), policy);
        assertTrue(policy.contains("object-src 'none'") || policy.contains("default-src 'none'"), policy);
    }

    @Test
    void theServerDoesNotTellWhatItIs() {
        Answer answer = site.visitor().get("/sign-in");
        assertEquals("", answer.header("X-Powered-By"));
        assertEquals("", answer.header("Server"));
    }

    @Test
    void theSessionCookieIsForTheServerAlone() {
        Answer answer = site.visitor().signIn("parent", Site.PASSWORD);
        List<String> cookies = answer.response().headers().allValues("Set-Cookie");
        String session = cookies.stream()
                .filter(c -> c.startsWith(SESSION + "="))
                .findFirst()
                .orElse("");
        assertTrue(session.contains("HttpOnly") && session.contains("SameSite=Lax"), cookies::toString);
    }

    @Test
    void theDeviceIsKnownByACookieThatNoScriptReadsAndOpensNothing() {
        Visitor parent = site.visitor();
        Answer answer = parent.signIn("parent", Site.PASSWORD);
        String device = answer.response().headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("dnevnik-device="))
                .findFirst()
                .orElse("");
        assertTrue(device.contains("HttpOnly") && device.contains("SameSite=Lax"), device);
        Visitor thief = site.visitor();
        Answer without = thief.send(thief.to("/diary")
                .header("Cookie", "dnevnik-device=" + parent.cookie("dnevnik-device"))
                .build());
        assertEquals(302, without.status());
    }

    @Test
    void strangersWhoGuessDoNotKeepTheOwnerOut() {
        Visitor parent = site.signedIn("parent");
        for (int i = 0; i < 6; i++) {
            site.visitor().signIn("parent", "wrong-" + i);
        }
        assertTrue(site.visitor().signIn("parent", Site.PASSWORD).body().contains("Слишком много"));
        assertEquals(302, parent.signIn("parent", Site.PASSWORD).status());
    }

    @Test
    void signingInGivesAFreshSession() {
        Visitor visitor = site.visitor();
        visitor.get("/sign-in");
        String before = visitor.cookie(SESSION);
        visitor.signIn("parent", Site.PASSWORD);
        assertNotEquals(before, visitor.cookie(SESSION));
    }

    @Test
    void aPageOfAnotherSiteCannotSetAMark() {
        Cell cell = Cell.of(site.database(), "teacher");
        Visitor teacher = site.signedIn("teacher");
        for (HttpRequest forged : forged(cell)) {
            Answer answer = teacher.send(forged);
            assertTrue(
                    answer.status() == 403 || answer.status() == 400,
                    () -> forged.headers() + " answered " + answer.status());
        }
        assertEquals(cell, Cell.of(site.database(), "teacher"));
    }

    private List<HttpRequest> forged(Cell cell) {
        URI address = URI.create(site.address() + "/data/journal/cell");
        HttpRequest.Builder order = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(cell.order(cell.otherMark())));
        return List.of(
                order.copy().header("Origin", "https://evil.example").build(),
                order.copy().header("Origin", "null").build(),
                order.copy().header("Sec-Fetch-Site", "cross-site").build(),
                order.copy().header("Origin", site.address() + ".evil.example").build(),
                order.copy()
                        .header("Origin", site.address())
                        .header("Sec-Fetch-Site", "cross-site")
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "\\\\evil.example"
            })
    void nobodyIsLedAwayAfterSigningIn(String where) {
        Answer answer = site.visitor().signInFrom("/sign-in?return=" + Visitor.encoded(where), "parent", Site.PASSWORD);
        String location = answer.header("Location");
        assertFalse(location.contains("evil") || location.startsWith("javascript"), location);
    }

    @Test
    void whoeverSendsSlowlyHoldsUpNobody() throws IOException {
        String session = site.signedIn("pupil").cookie(SESSION);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < THREADS_AT_MOST; i++) {
                slow.add(begun("/data/sign-in", "", 1_000, 1));
                slow.add(begun("/data/homework/task/write", session, 200_000, 90_000));
            }
            assertEquals(200, site.visitor().get("/sign-in").status());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** An order of which the rest does not come. */
    private Socket begun(String path, String session, int bytes, int sent) throws IOException {
        URI address = URI.create(site.address());
        Socket socket = new Socket(address.getHost(), address.getPort());
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nCookie: " + SESSION + "="
                + session + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes + "\r\n\r\n";
        socket.getOutputStream().write((head + "{" + " ".repeat(sent - 1)).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void signingOutEndsTheSessionOnTheServerToo() {
        Visitor parent = site.signedIn("parent");
        String session = parent.cookie(SESSION);
        parent.postForm("/sign-out", java.util.Map.of());
        Visitor thief = site.visitor();
        Answer answer = thief.send(
                thief.to("/diary").header("Cookie", SESSION + "=" + session).build());
        assertEquals(302, answer.status());
    }

    @Test
    void unknownLoginAndWrongPasswordLookTheSame() {
        String unknown = told(site.visitor().signIn("nobody-here", "wrong-password"));
        String wrong = told(site.visitor().signIn("parent", "wrong-password"));
        assertEquals(unknown, wrong);
        assertTrue(
                site.database()
                                .number(
                                        "SELECT count(*) FROM identity.sign_in_attempt WHERE login_key = 'parent' AND outcome = 'WRONG_PASSWORD'")
                        > 0,
                "there is such a login");
    }

    @Test
    void tooManyWrongPasswordsAreHeldUpAndSaidSo() {
        for (int i = 0; i < 12; i++) {
            site.visitor().signIn("throttled-login", "wrong-" + i);
        }
        Answer answer = site.visitor().signIn("throttled-login", "wrong");
        assertTrue(answer.body().contains("минут"), answer.body());
        assertTrue(site.database().number("SELECT count(*) FROM identity.sign_in_attempt WHERE outcome = 'THROTTLED'")
                > 0);
    }

    @Test
    void guessesSideBySideAreNoMoreThanGuessesInARow() {
        ExecutorService guessers = Executors.newFixedThreadPool(12);
        try {
            IntStream.range(0, 12)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> site.visitor().signIn("guessed-at-once", "wrong-" + i), guessers))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            guessers.shutdown();
        }
        assertEquals(
                5,
                site.database()
                        .number("SELECT count(*) FROM identity.sign_in_attempt"
                                + " WHERE login_key = 'guessed-at-once' AND outcome = 'UNKNOWN_LOGIN'"));
    }

    private static String told(Answer answer) {
        return answer.status() + answer.body().replaceAll("(?s)value=\"[^\"]*\"|[0-9a-f]{8,}|nonce=\"[^\"]*\"", "");
    }
}
