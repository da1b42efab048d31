package org.dnevnik.identity;

import static org.dnevnik.identity.TokenScene.play;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.dnevnik.notifications.Mail;
import org.dnevnik.notifications.Notices;
import org.dnevnik.outbox.TestOutbox;
import org.junit.jupiter.api.Test;

class ConfirmMailTest {

    private static final class Here extends SiteAddress {
        @Override
        public Optional<String> told() {
            return Optional.of("https://dnevnik.example");
        }
    }

    @Test
    void whoeverWaitsForALetterThatNobodyTakesIsToldOnTheSite() {
        play(s -> {
            ConfirmMail letters = new ConfirmMail(s.em(), s.clock(), new Here(), new Notices(TestOutbox.over(s.em())));
            String payload = ConfirmMail.payload(
                    TokenScene.ACCOUNT, "maria@school.example", new MailWords("Почта", "{login} {link}"));
            Mail letter = letters.write(payload).get(0);
            assertTrue(letter.text().startsWith("maria https://dnevnik.example/confirm#"), letter.text());
            letters.refused(payload);
            assertEquals(
                    1L,
                    s.one(
                            "SELECT count(*) FROM outbox.message WHERE kind = 'MAIL_REFUSED' AND payload LIKE '%700110%'"));
        });
    }
}
