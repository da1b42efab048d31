package org.dnevnik.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The second door: {@code /v2} with a token, and nothing of the browser's session. */
@ExtendWith(OneServer.class)
class TokenIT {

    private static final String ME = "/v2/users/me";
    private static final String BY_PASSWORD = "/v2/authorizations/bycredentials";
    private static final String BY_REFRESH = "/v2/authorizations/byrefreshtoken";

    private final Site site;
    private final Tokens tokens;

    TokenIT(Site site) {
        this.site = site;
        this.tokens = Tokens.of(site.database());
    }

    @Test
    void aPersonalTokenOpensOnesOwnUserInEitherHeader() {
        String token = tokens.of("teacher");
        Answer answer = with(token);
        assertEquals(200, answer.status(), answer.body());
        assertTrue(answer.header("Content-Type").startsWith("application/json"));
        assertTrue(answer.body().contains(person("teacher")), answer.body());
        assertEquals("", answer.header("Set-Cookie"));
        assertEquals(200, withHeader("Access-Token", token).status());
        assertEquals("127.0.0.1", text("SELECT last_used_from FROM identity.token_grant ORDER BY id DESC LIMIT 1"));
    }

    @Test
    void aTokenOpensNoMoreThanItsScopesAndNothingOutsideOfTheApi() {
        Answer answer = with(tokens.until(Instant.now().plus(Duration.ofHours(1)), account("teacher"), "Files"));
        assertEquals(403, answer.status(), answer.body());
        assertTrue(answer.body().contains("CommonInfo"), answer.body());
        for (String address : List.of("/data/own/first", "/v2/../data/own/first", "/v2/%2e%2e/data/own/first")) {
            assertRefused(site.visitor()
                    .send(site.visitor()
                            .to(address)
                            .header("Authorization", "Bearer " + tokens.of("teacher"))
                            .build()));
        }
        assertEquals(
                404, site.visitor().get("/resources/../data/own/first").status(), "the gate goes by how it begins");
    }

    @Test
    void whatIsExpiredTakenBackBlockedOrNoTokenIsRefusedInJson() {
        assertRefused(with(tokens.until(Instant.now().minusSeconds(1), account("teacher"), Tokens.ALL)));
        assertRefused(with("dnv_pat_0000000000000000000000000000000000000000000000"));
        assertRefused(with("eyJhbGciOiJub25lIn0.e30."));
        String taken = tokens.of("teacher");
        assertEquals(200, with(taken).status());
        site.database()
                .change("UPDATE identity.token_grant SET ended_at = now(), ended_by = 'OWNER' WHERE id ="
                        + " (SELECT max(id) FROM identity.token_grant)");
        assertRefusedSoon(taken);
        String blocked = tokens.of("admin");
        assertEquals(200, with(blocked).status());
        site.database().change("UPDATE identity.account SET state = 'BLOCKED' WHERE login = 'admin'");
        try {
            assertRefusedSoon(blocked);
        } finally {
            site.database().change("UPDATE identity.account SET state = 'ACTIVE' WHERE login = 'admin'");
        }
    }

    @Test
    void withoutATokenTheDoorIsShut() {
        Answer answer = site.visitor().get(ME);
        assertEquals(401, answer.status());
        assertTrue(answer.body().contains("\"type\""), answer.body());
        Answer session = site.signedIn("teacher").get(ME);
        assertEquals(401, session.status(), "a browser's session has no scopes");
        assertTrue(session.body().contains("tokenRequired"), session.body());
    }

    /** The whole life of a program's token: login and password, a request of one statement, renewal, and theft. */
    @Test
    void aProgramSignsInRenewsAndLosesEverythingWhenItsTokenIsInTwoHands() {
        String secret = tokens.program("school-app", "https://app.example/back");
        JsonObject first = json(site.visitor()
                .postJson(
                        BY_PASSWORD,
                        "{\"client_id\":\"school-app\",\"client_secret\":\"" + secret + "\",\"username\":\"teacher\","
                                + "\"password\":\"" + Site.PASSWORD
                                + "\",\"scope\":\"CommonInfo,EducationalInfo,SmsSend\",\"agreeTerms\":true}"));
        assertEquals("CommonInfo,EducationalInfo", first.getString("scope"));
        assertEquals(account("teacher"), first.getJsonNumber("user").longValue());
        String access = first.getString("accessToken");
        JsonObject claims = claims(access);
        assertEquals("teacher", claims.getString("upn"));
        assertEquals("signed-in", claims.getJsonArray("groups").getString(0));
        assertEquals(site.address(), claims.getString("iss"));
        assertEquals(200, with(access).status());
        assertTrue(site.visitor()
                .get("/.well-known/jwks.json")
                .body()
                .contains(header(access).getString("kid")));
        Until.holds( // who asks is known, once what ended before is long enough ago
                Duration.ofSeconds(30), () -> site.statementsOf(() -> () -> with(access)) == 1);

        Answer form = site.visitor()
                .postForm(
                        BY_REFRESH,
                        Map.of(
                                "clientId",
                                "school-app",
                                "clientSecret",
                                secret,
                                "refreshToken",
                                first.getString("refreshToken")));
        JsonObject second = json(form);
        assertNotEquals(first.getString("refreshToken"), second.getString("refreshToken"));
        assertEquals(200, with(second.getString("accessToken")).status());

        assertEquals(401, renewed(secret, first.getString("refreshToken")).status());
        assertRefusedSoon(second.getString("accessToken"));
        assertRefusedSoon(access);
        assertEquals(401, renewed(secret, second.getString("refreshToken")).status());
        site.awaitQuietQueue();
        assertEquals(
                "Программа school-app",
                text(
                        "SELECT facts ->> 'name' FROM notifications.notification WHERE kind = 'TOKEN_THEFT' AND recipient = "
                                + person("teacher")));
    }

    @Test
    void aWrongProgramAndAWrongPasswordAreRefusedAlikeForEveryLogin() {
        String secret = tokens.program("guesser", "https://app.example/back");
        assertEquals(
                401,
                signIn("guesser", "dnv_sec_wrong", "teacher", Site.PASSWORD).status());
        assertEquals(401, signIn("unknown", secret, "teacher", Site.PASSWORD).status());
        Answer wrong = signIn("guesser", secret, "head", "wrong-password");
        Answer nobody = signIn("guesser", secret, "nobody-of-that-name", "wrong-password");
        assertEquals(401, wrong.status());
        assertEquals(wrong.body(), nobody.body());
        assertEquals(400, site.visitor().postJson(BY_PASSWORD, "{}").status());
    }

    @Test
    void aPasswordPassesByNeitherTheSecondStepNorTheGuardian() {
        String secret = tokens.program("by-password", "https://app.example/back");
        String born = text("SELECT birth_date FROM people.person WHERE id = " + person("pupil"));
        String wasIn = "UPDATE identity.account SET first_signed_in_at = now() WHERE login = 'parent'";
        site.database().change(wasIn);
        site.database()
                .change(
                        "UPDATE people.person SET birth_date = current_date - 4000 WHERE id = ?",
                        Long.parseLong(person("pupil")));
        site.database()
                .change("INSERT INTO identity.access_rule (school, child_devices, factor_since) "
                        + "SELECT DISTINCT school, true, DATE '2026-09-01' FROM people.staff_position WHERE school IS NOT NULL "
                        + "ON CONFLICT (school) DO UPDATE SET child_devices = true, factor_since = DATE '2026-09-01'");
        try {
            assertForbidden(signIn("by-password", secret, "teacher", Site.PASSWORD), "second step");
            assertForbidden(signIn("by-password", secret, "pupil", Site.PASSWORD), "guardian");
            assertEquals(
                    200, signIn("by-password", secret, "parent", Site.PASSWORD).status());
        } finally {
            site.database().change("UPDATE identity.access_rule SET child_devices = false, factor_since = NULL");
            site.database()
                    .change(
                            "UPDATE people.person SET birth_date = CAST(? AS date) WHERE id = ?",
                            born,
                            Long.parseLong(person("pupil")));
        }
    }

    private static void assertForbidden(Answer answer, String why) {
        assertEquals(403, answer.status(), answer.body());
        JsonObject told = read(answer.body());
        assertEquals("forbidden", told.getString("type"));
        assertTrue(told.getString("description").contains(why), answer.body());
    }

    private Answer signIn(String client, String secret, String login, String password) {
        return site.visitor()
                .postJson(
                        BY_PASSWORD,
                        "{\"clientId\":\"%s\",\"clientSecret\":\"%s\",\"username\":\"%s\",\"password\":\"%s\"}"
                                .formatted(client, secret, login, password));
    }

    private Answer renewed(String secret, String refreshToken) {
        return site.visitor()
                .postJson(
                        BY_REFRESH,
                        "{\"client_id\":\"school-app\",\"client_secret\":\"%s\",\"refreshToken\":\"%s\"}"
                                .formatted(secret, refreshToken));
    }

    private Answer with(String token) {
        return withHeader("Authorization", "Bearer " + token);
    }

    private Answer withHeader(String name, String value) {
        return site.visitor().send(site.visitor().to(ME).header(name, value).build());
    }

    private long account(String login) {
        return site.database().number("SELECT id FROM identity.account WHERE login = ?", login);
    }

    private String person(String login) {
        return site.database().text("SELECT person FROM identity.account WHERE login = ?", login);
    }

    private String text(String sql) {
        return site.database().text(sql);
    }

    private static JsonObject json(Answer answer) {
        assertEquals(200, answer.status(), answer.body());
        return read(answer.body());
    }

    private static JsonObject claims(String token) {
        return part(token, 1);
    }

    private static JsonObject header(String token) {
        return part(token, 0);
    }

    private static JsonObject part(String token, int i) {
        return read(new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[i]), StandardCharsets.UTF_8));
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** What is over is heard of by the line between the database and the nodes. */
    private void assertRefusedSoon(String token) {
        Until.holds(Duration.ofSeconds(30), () -> with(token).status() != 200);
        assertRefused(with(token));
    }

    private static void assertRefused(Answer answer) {
        assertEquals(401, answer.status(), answer.body());
        assertTrue(answer.header("Content-Type").startsWith("application/json"), answer.header("Content-Type"));
        assertTrue(answer.body().contains("authorizationFailed"), answer.body());
        assertEquals("Bearer error=\"invalid_token\"", answer.header("WWW-Authenticate"));
    }
}
