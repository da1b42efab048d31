package org.dnevnik.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.bench.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The second door: {@code /v2} with a bearer token, and nothing of the browser's session. */
@ExtendWith(OneServer.class)
class TokenIT {

    private static final String ME = "/v2/users/me";
    private static final Instant SOON = Instant.now().plus(Duration.ofHours(1));

    private final Site site;
    private final Tokens tokens;
    private final long account;

    TokenIT(Site site) {
        this.site = site;
        this.tokens = Tokens.of(site.data());
        this.account = site.database().number("SELECT id FROM identity.account WHERE login = 'teacher'");
    }

    @Test
    void aRightTokenOpensOnesOwnUser() {
        Answer answer = with(tokens.until(SOON, account, "teacher"));
        assertEquals(200, answer.status(), answer.body());
        assertTrue(answer.header("Content-Type").startsWith("application/json"));
        String person = site.database().text("SELECT person FROM identity.account WHERE login = 'teacher'");
        assertTrue(answer.body().contains(person), answer.body());
    }

    @Test
    void theOtherHeaderIsTakenToo() {
        HttpRequest request = site.visitor()
                .to(ME)
                .header("Access-Token", tokens.until(SOON, account, "teacher"))
                .build();
        assertEquals(200, site.visitor().send(request).status());
    }

    @Test
    void anExpiredTokenIsRefusedInJson() {
        assertRefused(with(tokens.until(Instant.now().minus(Duration.ofHours(1)), account, "teacher")));
    }

    @Test
    void aTokenSignedByAStrangerIsRefused() {
        assertRefused(with(Tokens.ofAStranger().until(SOON, account, "teacher")));
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        String token = tokens.until(SOON, account, "teacher");
        assertRefused(with(token.substring(0, token.lastIndexOf('.') + 1)));
    }

    @Test
    void aTokenForAnUnknownAccountIsRefused() {
        assertRefused(with(tokens.until(SOON, 987654321, "nobody-of-that-name")));
    }

    @Test
    void aTokenOfABlockedAccountIsRefused() {
        site.database().change("UPDATE identity.account SET state = 'BLOCKED' WHERE login = 'admin'");
        long blocked = site.database().number("SELECT id FROM identity.account WHERE login = 'admin'");
        try {
            assertRefused(with(tokens.until(SOON, blocked, "admin")));
        } finally {
            site.database().change("UPDATE identity.account SET state = 'ACTIVE' WHERE login = 'admin'");
        }
    }

    @Test
    void withoutATokenTheDoorIsShut() {
        Answer answer = site.visitor().get(ME);
        assertEquals(401, answer.status());
        assertTrue(answer.body().contains("\"type\""), answer.body());
    }

    @Test
    void aTokenDoesNotOpenABrowserSession() {
        Answer answer = with(tokens.until(SOON, account, "teacher"));
        assertEquals("", answer.header("Set-Cookie"));
    }

    private Answer with(String token) {
        return site.visitor()
                .send(site.visitor()
                        .to(ME)
                        .header("Authorization", "Bearer " + token)
                        .build());
    }

    private static void assertRefused(Answer answer) {
        assertEquals(401, answer.status(), answer.body());
        assertTrue(answer.header("Content-Type").startsWith("application/json"), answer.header("Content-Type"));
        assertFalse(answer.body().contains("Exception"), answer.body());
    }
}
