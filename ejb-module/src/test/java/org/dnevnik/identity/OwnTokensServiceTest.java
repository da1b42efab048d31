package org.dnevnik.identity;

import static org.dnevnik.identity.TokenScene.play;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.dnevnik.identity.model.TokenGrants;
import org.dnevnik.identity.view.GrantLine;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Reason;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

/** Tokens that people make for themselves. */
class OwnTokensServiceTest {

    private static final Caller MARIA = caller(TokenScene.ACCOUNT);
    private static final Caller SOMEBODY = caller(700_901);

    private static Caller caller(long account) {
        return new Caller(
                account,
                SchoolStory.TEACHER,
                List.of(new Caller.Position(Role.TEACHER, SchoolStory.SCHOOL)),
                "127.0.0.1");
    }

    private static OwnTokensService service(TokenScene s) {
        return new OwnTokensService(s.em(), s.clock());
    }

    private static MakeToken order(int days, String... scopes) {
        return new MakeToken(" Таблица ", List.of(scopes), days);
    }

    private static boolean opens(TokenScene s, String token) {
        return s.shows(new PersonalToken(token, "10.1.1.1")).isPresent();
    }

    @Test
    void aTokenOpensUntilItsTimeIsOverAndOnlyItsHashIsKept() {
        play(s -> {
            String token = service(s).make(MARIA, order(7, "EducationalInfo", "Unknown"));
            assertTrue(opens(s, token));
            GrantLine line = service(s).list(MARIA).get(0);
            assertEquals("Таблица", line.name());
            assertEquals("10.1.1.1", line.usedFrom());
            assertEquals(1, line.scopes().size());
            assertFalse(service(s).list(MARIA).toString().contains(token));
            s.later(Duration.ofDays(7));
            assertFalse(opens(s, token));
            assertFalse(service(s).list(MARIA).get(0).alive());
        });
    }

    @Test
    void itsOwnerAloneTakesItBackAndAtOnce() {
        play(s -> {
            String token = service(s).make(MARIA, order(7, "Files"));
            long id = service(s).list(MARIA).get(0).id();
            assertThrows(NotFound.class, () -> service(s).end(SOMEBODY, id));
            assertTrue(opens(s, token));
            service(s).end(MARIA, id);
            assertFalse(opens(s, token));
            assertThrows(NotFound.class, () -> service(s).end(MARIA, id));
            assertEquals("OWNER", service(s).list(MARIA).get(0).endedBy());
        });
    }

    @Test
    void aNewPasswordEndsWhatWasMadeUnderTheOldOne() {
        play(s -> {
            String token = service(s).make(MARIA, order(7, "Files"));
            s.later(Duration.ofMinutes(1));
            s.sql("UPDATE identity.account SET sessions_since = '2026-11-25 09:00:30Z' WHERE id = 700900");
            assertFalse(opens(s, token));
            assertFalse(service(s).list(MARIA).get(0).alive());
        });
    }

    @Test
    void whatIsNotWholeIsRefused() {
        play(s -> {
            assertEquals(IdentityRefusal.TOKEN_SCOPES, refusal(s, order(7)));
            assertEquals(IdentityRefusal.TOKEN_DAYS, refusal(s, order(0, "Files")));
            assertEquals(IdentityRefusal.TOKEN_DAYS, refusal(s, order(400, "Files")));
            assertEquals(IdentityRefusal.TOKEN_NAME, refusal(s, new MakeToken("  ", List.of("Files"), 7)));
        });
    }

    @Test
    void nobodyKeepsMoreTokensThanTheyKnow() {
        play(s -> {
            for (int i = 0; i < TokenGrants.PERSONAL_AT_MOST; i++) {
                service(s).make(MARIA, order(7, "Files"));
            }
            assertEquals(IdentityRefusal.TOKEN_MANY, refusal(s, order(7, "Files")));
            service(s).end(MARIA, service(s).list(MARIA).get(0).id());
            assertTrue(opens(s, service(s).make(MARIA, order(7, "Files"))));
        });
    }

    private static Reason refusal(TokenScene s, MakeToken order) {
        return assertThrows(Refusal.class, () -> service(s).make(MARIA, order)).reason();
    }
}
