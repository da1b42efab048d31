package org.dnevnik.identity;

import static org.dnevnik.identity.TokenScene.play;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.identity.model.Account;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.junit.jupiter.api.Test;

/** Whoever sits at somebody's open screen does not get at the account. */
class OwnAccountServiceTest {

    private static final String HASH = PasswordHash.of("right");
    private static final String ADDRESS = "maria@school.example";
    private static final Caller MARIA = new Caller(TokenScene.ACCOUNT, 700_110, List.of(), "203.0.113.7");
    private static final MailWords WORDS = new MailWords("Почта", "{login} {link}");

    private static final class Ordered extends Letters {

        private final List<String> told = new ArrayList<>();

        @Override
        void confirm(long account, String email, MailWords words) {
            told.add(email);
        }
    }

    @Test
    void anAddressForRecoveryNeedsThePasswordOrGosuslugiAMomentAgo() {
        play(s -> {
            s.sql("UPDATE identity.account SET password_hash = ?1 WHERE id = 700900", HASH);
            Ordered letters = new Ordered();
            OwnAccountService own = new OwnAccountService(s.em(), s.clock(), new AttemptLog(s.em()), letters);
            Refusal refused = assertThrows(Refusal.class, () -> own.askToConfirm(MARIA, 0, "wrong", ADDRESS, WORDS));
            assertEquals(IdentityRefusal.PASSWORD_WRONG, refused.reason());
            assertEquals(List.of(), letters.told);
            own.askToConfirm(MARIA, 0, "right", ADDRESS, WORDS);
            assertEquals(List.of(ADDRESS), letters.told);

            throughGosuslugi(s);
            own.askToConfirm(MARIA, 700_900, "", ADDRESS, WORDS);
            assertEquals(2, letters.told.size());
            assertThrows(Refusal.class, () -> own.askToConfirm(MARIA, 700_901, "", ADDRESS, WORDS));
        });
    }

    /** Session 700900, five minutes ago. */
    private static void throughGosuslugi(TokenScene s) {
        s.sql(
                "INSERT INTO identity.device (id, account, hash, browser, system, address, first_seen_at, last_seen_at) "
                        + "OVERRIDING SYSTEM VALUE VALUES (700900, 700900, decode(repeat('01', 32), 'hex'), 'Chrome', 'Windows', '203.0.113.7', now(), now())");
        s.sql("INSERT INTO identity.session (id, account, device, way, kept, address, opened_at, seen_at) "
                + "OVERRIDING SYSTEM VALUE VALUES (700900, 700900, 700900, 'GOSUSLUGI', false, '203.0.113.7', "
                + "'2026-11-25 08:55+00', '2026-11-25 08:55+00')");
    }

    @Test
    void whoeverHasForgottenThePasswordSetsAnotherAMomentAfterGosuslugiAndNotLater() {
        play(s -> {
            s.sql("UPDATE identity.account SET password_hash = ?1 WHERE id = 700900", HASH);
            throughGosuslugi(s);
            OwnAccountService own = new OwnAccountService(s.em(), s.clock(), new AttemptLog(s.em()), new Ordered());
            String fresh = "сосны над рекой шумят";
            assertThrows(NotFound.class, () -> own.replacePassword(MARIA, 700_901, fresh), "a session by password");
            assertThrows(Refusal.class, () -> own.replacePassword(MARIA, 700_900, "12345678"));
            own.replacePassword(MARIA, 700_900, fresh);
            assertTrue(PasswordHash.matches(
                    fresh, s.em().find(Account.class, TokenScene.ACCOUNT).passwordHash()));
            s.later(Duration.ofMinutes(11));
            assertThrows(NotFound.class, () -> own.replacePassword(MARIA, 700_900, "облака над рекой плывут"));
        });
    }
}
