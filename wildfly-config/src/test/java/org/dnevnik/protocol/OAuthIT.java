package org.dnevnik.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.Visitor;
import org.dnevnik.bench.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program that its user lets in, from its registration to the day on which the user thinks better of it. */
@ExtendWith(OneServer.class)
class OAuthIT {

    private static final String BACK = "https://app.example/back";

    /** The pair of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final Site site;

    OAuthIT(Site site) {
        this.site = site;
    }

    @Test
    void aProgramIsRegisteredLetInUsedAndTakenBack() {
        JsonObject program = registered(true);
        Visitor teacher = site.signedIn("teacher");
        String question = asked(program, "CommonInfo EducationalInfo", BACK, CHALLENGE, "S256");
        Answer page = teacher.get(question);
        assertEquals(200, page.status());
        assertTrue(page.body().contains("Школа в кармане"), page.body());
        assertTrue(page.body().contains("расписание"), page.body());

        Map<String, String> back = query(json(teacher.postJson("/data/own/authorize/yes", answer(program)))
                .getString("address"));
        assertEquals("a state", back.get("state"));
        assertEquals(site.address(), back.get("iss"));
        JsonObject tokens = json(changed(program, back.getOrDefault("code", ""), VERIFIER));
        assertEquals("Bearer", tokens.getString("token_type"));
        assertEquals("CommonInfo EducationalInfo", tokens.getString("scope"));
        assertEquals(200, me(tokens.getString("access_token")).status());
        JsonObject renewed = json(site.visitor()
                .postForm(
                        "/oauth2/token",
                        with(
                                program,
                                Map.of(
                                        "grant_type",
                                        "refresh_token",
                                        "refresh_token",
                                        tokens.getString("refresh_token")))));
        assertEquals(200, me(renewed.getString("access_token")).status());

        Answer again = teacher.get(question);
        assertEquals(302, again.status(), "a program with a secret that was let in before goes on");
        assertNotEquals("", query(again.header("Location")).getOrDefault("code", ""));

        assertTrue(teacher.get("/me/programs").body().contains("Школа в кармане"));
        long grant = site.database()
                .number(
                        "SELECT min(g.id) FROM identity.token_grant g JOIN identity.application a ON a.id = g.application WHERE a.client_id = ?",
                        program.getString("client"));
        assertEquals(
                404,
                site.signedIn("admin")
                        .postJson("/data/own/tokens/" + grant + "/end", "{}")
                        .status());
        assertEquals(
                204,
                teacher.postJson("/data/own/tokens/" + grant + "/end", "{}").status());
        assertRefusedSoon(renewed.getString("access_token"));
    }

    @Test
    void aQuestionThatIsNotRightGoesBackWithItsErrorAndAStrangersNowhere() {
        JsonObject program = registered(false);
        Visitor teacher = site.signedIn("teacher");
        Answer stranger = teacher.get(asked(program, "CommonInfo", BACK + "/other", CHALLENGE, "S256"));
        assertEquals(200, stranger.status());
        assertTrue(stranger.body().contains("не зарегистрирован"), stranger.body());
        assertEquals("invalid_request", error(teacher, asked(program, "CommonInfo", BACK, VERIFIER, "plain")));
        assertEquals("invalid_scope", error(teacher, asked(program, "Messages", BACK, CHALLENGE, "S256")));
        assertEquals(
                "access_denied",
                query(json(teacher.postJson("/data/own/authorize/no", answer(program)))
                                .getString("address"))
                        .get("error"));
        assertTrue(site.visitor()
                .get(asked(program, "CommonInfo", BACK, CHALLENGE, "S256"))
                .header("Location")
                .contains("/sign-in?next="));

        String code = query(json(teacher.postJson("/data/own/authorize/yes", answer(program)))
                        .getString("address"))
                .getOrDefault("code", "");
        Answer wrong = changed(program, code, VERIFIER + "x");
        assertEquals(400, wrong.status());
        assertEquals("invalid_grant", read(wrong.body()).getString("error"));
        assertEquals(
                401,
                changed(Json.createObjectBuilder().add("client", "x").build(), code, VERIFIER)
                        .status());
        assertEquals(
                200,
                teacher.get(asked(program, "CommonInfo", BACK, CHALLENGE, "S256"))
                        .status());
    }

    @Test
    void aProgramGivesItsTokenBack() {
        JsonObject program = registered(true);
        String code = query(json(site.signedIn("head").postJson("/data/own/authorize/yes", answer(program)))
                        .getString("address"))
                .getOrDefault("code", "");
        JsonObject tokens = json(changed(program, code, VERIFIER));
        Map<String, String> order = with(program, Map.of("token", tokens.getString("access_token")));
        assertEquals(200, site.visitor().postForm("/oauth2/revoke", order).status());
        assertRefusedSoon(tokens.getString("access_token"));
    }

    /** Its page may ask for tokens and call the API, and a page of anybody else may not. */
    @Test
    void aProgramThatRunsInABrowserIsCalledFromItsOwnSiteAlone() {
        registered(false);
        Until.holds(
                Duration.ofSeconds(30),
                () -> token("https://app.example", "")
                        .header("Access-Control-Allow-Origin")
                        .equals("https://app.example"));
        Answer wrong = token("https://app.example", "");
        assertEquals(400, wrong.status());
        assertEquals("", wrong.header("Access-Control-Allow-Credentials"));
        assertEquals(403, token("https://elsewhere.example", "").status());
        Answer question = site.visitor()
                .send(site.visitor()
                        .to("/v2/users/me")
                        .setHeader("Origin", "https://app.example")
                        .header("Access-Control-Request-Method", "GET")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .build());
        assertEquals(204, question.status());
        assertTrue(question.header("Access-Control-Allow-Headers").contains("Authorization"));
        Answer old = site.visitor()
                .send(site.visitor()
                        .to("/v2/users/me")
                        .setHeader("Origin", "https://app.example")
                        .header("Authorization", "Bearer dnv_pat_old")
                        .build());
        assertEquals(401, old.status());
        assertEquals("https://app.example", old.header("Access-Control-Allow-Origin"));
        Answer page = site.visitor()
                .send(site.visitor()
                        .to("/data/sign-in")
                        .setHeader("Origin", "https://app.example")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
        assertEquals(403, page.status());
    }

    private Answer token(String origin, String fields) {
        return site.visitor()
                .send(site.visitor()
                        .to("/oauth2/token")
                        .setHeader("Origin", origin)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build());
    }

    @Test
    void programsFindEverythingThemselves() {
        JsonObject about = json(site.visitor().get("/.well-known/oauth-authorization-server"));
        assertEquals(site.address(), about.getString("issuer"));
        assertEquals(
                "[\"S256\"]",
                about.getJsonArray("code_challenge_methods_supported").toString());
        JsonObject key = json(site.visitor().get("/.well-known/jwks.json"))
                .getJsonArray("keys")
                .getJsonObject(0);
        assertEquals("RS256", key.getString("alg"));
        assertFalse(key.containsKey("d"));
    }

    @Test
    void anOldClientGetsItsTokenInTheAddressWhereItIsAllowedTo() {
        String back = "/oauth2?response_type=token&client_id=%s&scope=CommonInfo,EducationalInfo";
        Tokens.of(site.database()).program("old-client", "");
        Answer answer = login(back.formatted("old-client"));
        assertEquals(302, answer.status());
        String end = answer.header("Location");
        assertTrue(end.matches(".*\\?result=success#access_token=[\\w.-]+&state="), end);
        String token = end.substring(end.indexOf("access_token=") + 13, end.indexOf("&state="));
        assertEquals(200, me(token).status());
        assertEquals("", answer.header("Set-Cookie"));
        assertTrue(login(back.formatted(registered(true).getString("client")))
                .header("Location")
                .contains("result=error"));
    }

    private Answer login(String back) {
        return site.visitor()
                .postForm("/login/?x=1", Map.of("ReturnUrl", back, "login", "teacher", "password", Site.PASSWORD));
    }

    private JsonObject registered(boolean secret) {
        return json(site.signedIn("region")
                .postJson(
                        "/data/programs",
                        ("{\"name\":\"Школа в кармане\",\"redirects\":\"%s\",\"scopes\":[\"CommonInfo\",\"EducationalInfo\"],"
                                        + "\"secret\":%s,\"byCode\":true,\"on\":true}")
                                .formatted(BACK, secret)));
    }

    private static String asked(JsonObject program, String scope, String back, String challenge, String method) {
        return "/oauth2/authorize?response_type=code&client_id=" + program.getString("client") + "&redirect_uri="
                + coded(back) + "&scope=" + coded(scope) + "&state=" + coded("a state") + "&code_challenge=" + challenge
                + "&code_challenge_method=" + method;
    }

    private static String answer(JsonObject program) {
        return ("{\"responseType\":\"code\",\"clientId\":\"%s\",\"redirectUri\":\"%s\",\"scope\":\"CommonInfo EducationalInfo\","
                        + "\"state\":\"a state\",\"challenge\":\"%s\",\"method\":\"S256\"}")
                .formatted(program.getString("client"), BACK, CHALLENGE);
    }

    private Answer changed(JsonObject program, String code, String verifier) {
        return site.visitor()
                .postForm(
                        "/oauth2/token",
                        with(
                                program,
                                Map.of(
                                        "grant_type", "authorization_code",
                                        "code", code,
                                        "redirect_uri", BACK,
                                        "code_verifier", verifier)));
    }

    private static Map<String, String> with(JsonObject program, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("client_id", program.getString("client"));
        all.put("client_secret", program.getString("secret", ""));
        return all;
    }

    private static String error(Visitor visitor, String question) {
        Answer answer = visitor.get(question);
        assertEquals(302, answer.status(), answer.body());
        assertTrue(answer.header("Location").startsWith(BACK + "?"), answer.header("Location"));
        return query(answer.header("Location")).getOrDefault("error", "");
    }

    /** What is over is heard of by the line between the database and the nodes. */
    private void assertRefusedSoon(String token) {
        Until.holds(Duration.ofSeconds(30), () -> me(token).status() == 401);
    }

    private Answer me(String token) {
        return site.visitor()
                .send(site.visitor()
                        .to("/v2/users/me")
                        .header("Authorization", "Bearer " + token)
                        .build());
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> java.net.URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonObject json(Answer answer) {
        assertEquals(200, answer.status(), answer.body());
        return read(answer.body());
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
