package org.dnevnik.identity;

import static org.dnevnik.identity.TokenScene.play;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.dnevnik.identity.view.ClientApplication;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.testing.StatementCount;
import org.junit.jupiter.api.Test;

/** Grants, and the tokens that renew them. */
class GrantDeskTest {

    private static final Set<TokenScope> SCOPES = Set.of(TokenScope.EDUCATIONAL_INFO, TokenScope.COMMON_INFO);
    private static final String THEFTS = "SELECT count(*) FROM outbox.message WHERE kind = 'TOKEN_THEFT'";

    private static ClientApplication program(TokenScene s) {
        return s.grants()
                .proven(new ClientProof(TokenScene.CLIENT, TokenScene.SECRET))
                .orElseThrow();
    }

    private static GrantDesk.Opened open(TokenScene s) {
        return s.grants().open(TokenScene.ACCOUNT, program(s), SCOPES).orElseThrow();
    }

    private static String refresh(GrantDesk.Opened grant) {
        return Objects.requireNonNull(grant.refreshToken());
    }

    private static boolean isAlive(TokenScene s, GrantDesk.Opened grant) {
        return s.shows(new ShownGrant(grant.grant(), "10.0.0.1")).isPresent();
    }

    @Test
    void aProgramShowsWhichOneItIsByItsSecret() {
        play(s -> {
            assertEquals("Школа в кармане", program(s).name());
            assertTrue(s.grants().proven(new ClientProof(TokenScene.CLIENT, "")).isEmpty());
            assertTrue(s.grants()
                    .proven(new ClientProof("nobody", TokenScene.SECRET))
                    .isEmpty());
            s.sql("UPDATE identity.application SET is_on = false WHERE client_id = 'school-app'");
            assertTrue(s.grants()
                    .proven(new ClientProof(TokenScene.CLIENT, TokenScene.SECRET))
                    .isEmpty());
        });
    }

    @Test
    void aGrantIsReadWithItsOwnerByOneStatementAndItsUseIsWrittenEveryFewMinutes() {
        play(s -> {
            GrantDesk.Opened grant = open(s);
            TokenCaller caller =
                    s.shows(new ShownGrant(grant.grant(), "10.0.0.1")).orElseThrow();
            assertEquals(SCOPES, caller.scopes());
            assertEquals(700_110, caller.person().person());
            assertEquals(
                    "10.0.0.1", s.one("SELECT last_used_from FROM identity.token_grant WHERE id = " + grant.grant()));
            assertEquals(1, StatementCount.of(() -> s.shows(new ShownGrant(grant.grant(), "10.0.0.2"))));
            s.later(Duration.ofMinutes(6));
            assertEquals(2, StatementCount.of(() -> s.shows(new ShownGrant(grant.grant(), "10.0.0.2"))));
        });
    }

    @Test
    void aRefreshTokenIsGoodOnceAndGivesTheNext() {
        play(s -> {
            GrantDesk.Opened first = open(s);
            GrantDesk.Opened second =
                    s.grants().turn(program(s), refresh(first)).orElseThrow();
            assertEquals(first.grant(), second.grant());
            assertEquals("maria", second.login());
            assertEquals(SCOPES, second.scopes());
            assertTrue(s.grants().turn(program(s), refresh(second)).isPresent());
            assertTrue(isAlive(s, first));
        });
    }

    @Test
    void aRefreshTokenThatIsShownTwiceEndsItsFamilyAndTheOwnerIsToldOnce() {
        play(s -> {
            GrantDesk.Opened first = open(s);
            GrantDesk.Opened other = open(s);
            GrantDesk.Opened second =
                    s.grants().turn(program(s), refresh(first)).orElseThrow();
            assertTrue(s.grants().turn(program(s), refresh(first)).isEmpty());
            assertTrue(s.grants().turn(program(s), refresh(second)).isEmpty());
            assertTrue(s.grants().turn(program(s), refresh(first)).isEmpty());
            assertFalse(isAlive(s, first));
            assertTrue(isAlive(s, other));
            assertEquals(1L, s.one(THEFTS));
            assertEquals("THEFT", s.one("SELECT ended_by FROM identity.token_grant WHERE id = " + first.grant()));
        });
    }

    @Test
    void aRefreshTokenOfAnotherProgramOpensNothingAndHarmsNobody() {
        play(s -> {
            s.sql(
                    "INSERT INTO identity.application (client_id, name, scopes, made_at) VALUES ('other', 'Другая', 'Files', now())");
            ClientApplication other =
                    s.grants().proven(new ClientProof("other", "")).orElseThrow();
            GrantDesk.Opened first = open(s);
            assertTrue(s.grants().turn(other, refresh(first)).isEmpty());
            assertTrue(s.grants().turn(program(s), refresh(first)).isPresent());
            assertTrue(s.grants().turn(other, refresh(first)).isEmpty());
            assertTrue(isAlive(s, first));
        });
    }

    @Test
    void aGrantEndsWithItsTimeItsProgramItsOwnersPasswordAndItsOwnersPlace() {
        play(s -> {
            GrantDesk.Opened grant = open(s);
            s.sql("UPDATE identity.application SET is_on = false");
            assertFalse(isAlive(s, grant));
            s.sql("UPDATE identity.application SET is_on = true");
            s.sql("UPDATE people.staff_position SET ends = '2026-11-24' WHERE id = 700900");
            assertFalse(isAlive(s, grant));
            s.sql("UPDATE people.staff_position SET ends = null WHERE id = 700900");
            s.sql("UPDATE identity.account SET state = 'BLOCKED' WHERE id = 700900");
            assertFalse(isAlive(s, grant));
            s.sql("UPDATE identity.account SET state = 'ACTIVE', temporary_until = '2026-12-01' WHERE id = 700900");
            assertFalse(isAlive(s, grant));
            s.sql("UPDATE identity.account SET temporary_until = null WHERE id = 700900");
            assertTrue(isAlive(s, grant));
            s.sql("UPDATE identity.account SET sessions_since = '2026-11-25 09:00:01Z' WHERE id = 700900");
            assertFalse(isAlive(s, grant));
            s.sql("UPDATE identity.account SET sessions_since = null WHERE id = 700900");
            s.later(GrantDesk.UNUSED_FOR);
            assertFalse(isAlive(s, grant));
            assertTrue(s.grants().turn(program(s), refresh(grant)).isEmpty());
        });
    }

    private static final String VERIFIER = "a-verifier-of-forty-three-signs-or-more-0123456789";
    private static final String BACK = "https://app.example/back";

    private static String code(TokenScene s) {
        return s.grants()
                .code(TokenScene.ACCOUNT, program(s), SCOPES, BACK, Pkce.challenge(VERIFIER))
                .orElseThrow();
    }

    @Test
    void aCodeIsChangedOnceByWhoeverKnowsItsVerifierAndItsAddress() {
        play(s -> {
            GrantDesk.Opened opened =
                    s.grants().redeem(program(s), code(s), BACK, VERIFIER).orElseThrow();
            assertTrue(isAlive(s, opened));
            assertTrue(s.grants().turn(program(s), refresh(opened)).isPresent());
            assertTrue(
                    s.grants().redeem(program(s), code(s), BACK, VERIFIER + "x").isEmpty());
            assertTrue(
                    s.grants().redeem(program(s), code(s), BACK + "/", VERIFIER).isEmpty());
            assertTrue(s.grants()
                    .redeem(program(s), OpaqueToken.CODE.make(), BACK, VERIFIER)
                    .isEmpty());
            String late = code(s);
            s.later(Duration.ofMinutes(1));
            assertTrue(s.grants().redeem(program(s), late, BACK, VERIFIER).isEmpty());
        });
    }

    @Test
    void aCodeThatIsShownTwiceEndsWhatCameOfIt() {
        play(s -> {
            String code = code(s);
            GrantDesk.Opened opened =
                    s.grants().redeem(program(s), code, BACK, VERIFIER).orElseThrow();
            assertTrue(s.grants().redeem(program(s), code, BACK, VERIFIER).isEmpty());
            assertFalse(isAlive(s, opened));
        });
    }

    @Test
    void aProgramGivesBackItsOwnAndNobodyElses() {
        play(s -> {
            s.sql(
                    "INSERT INTO identity.application (client_id, name, scopes, made_at) VALUES ('other', 'Другая', 'Files', now())");
            ClientApplication other = s.grants().named("other").orElseThrow();
            GrantDesk.Opened byRefresh = open(s);
            GrantDesk.Opened byAccess = open(s);
            s.grants().giveBack(other, refresh(byRefresh), byAccess.grant());
            assertTrue(isAlive(s, byRefresh));
            assertTrue(isAlive(s, byAccess));
            s.grants().giveBack(program(s), refresh(byRefresh), 0);
            assertFalse(isAlive(s, byRefresh));
            s.grants().giveBack(program(s), "", byAccess.grant());
            assertFalse(isAlive(s, byAccess));
        });
    }
}
