package org.dnevnik.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.Visitor;
import org.dnevnik.bench.Visitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Letters, with a mail server on this machine that is there when a test has started it. */
@ExtendWith(OneServer.class)
class MailIT {

    private static final String OWN = "pupil@mail.example";
    private static final String FRESH = "зелёный чайник молчит";

    private final Site site;
    private final GreenMail post;

    MailIT(Site site) {
        this.site = site;
        this.post = new GreenMail(new ServerSetup(site.mailPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @BeforeEach
    void confirmed() {
        site.database().change("UPDATE identity.account SET email = ? WHERE login = 'pupil'", OWN);
    }

    @AfterEach
    void asBefore() {
        post.stop();
        site.database()
                .change("UPDATE identity.account SET email = NULL, password_hash = "
                        + "(SELECT password_hash FROM identity.account WHERE login = 'head') WHERE login = 'pupil'");
        site.database().change("DELETE FROM identity.mail_link");
        site.database().change("DELETE FROM identity.sign_in_attempt");
    }

    private Answer ask(String who) {
        return site.visitor().postJson("/data/activation/lost", "{\"who\":\"" + who + "\"}");
    }

    /** The n-th letter that the server took, awaited. */
    private MimeMessage letter(int number) {
        Until.holds(Duration.ofSeconds(150), () -> post.getReceivedMessages().length >= number);
        return post.getReceivedMessages()[number - 1];
    }

    private static String token(MimeMessage letter) throws MessagingException, IOException {
        String text = letter.getContent().toString();
        Matcher link = Pattern.compile("/(?:reset|confirm)#([A-Za-z0-9_-]{43})").matcher(text);
        assertTrue(link.find(), text);
        return link.group(1);
    }

    private Answer reset(String token, String password) {
        return site.visitor()
                .postJson(
                        "/data/activation/lost/reset",
                        "{\"token\":\"" + token + "\",\"password\":\"" + password + "\"}");
    }

    @Test
    void aLinkForANewPasswordWorksOnceAndNotForLong() throws MessagingException, IOException {
        post.start();
        assertEquals(204, ask("pupil").status());
        MimeMessage letter = letter(1);
        assertEquals(OWN, letter.getAllRecipients()[0].toString());
        String token = token(letter);
        assertEquals(422, reset(token, "12345678").status(), "a bad password leaves the link good");
        Visitor before = site.signedIn("pupil");
        assertEquals(204, reset(token, FRESH).status());
        assertTrue(reset(token, FRESH).body().contains("identity.refusal.LINK"), "used");
        Visitor after = site.visitor();
        after.signIn("pupil", FRESH);
        assertEquals(200, after.get("/diary").status());
        Until.holds(Duration.ofSeconds(90), () -> before.get("/diary").status() == 302);

        ask(OWN);
        String late = token(letter(2));
        site.database().change("UPDATE identity.mail_link SET expires_at = now() WHERE used_at IS NULL");
        assertTrue(reset(late, FRESH).body().contains("identity.refusal.LINK"), "too old");
    }

    @Test
    void aMailServerThatIsAwayDelaysLettersAndLosesNone() throws MessagingException, IOException {
        assertEquals(204, ask("pupil").status());
        Until.holds(
                Duration.ofSeconds(60),
                () -> site.database()
                                .number(
                                        "SELECT count(*) FROM outbox.message WHERE queue = 'mail' AND failure IS NOT NULL")
                        == 1);
        post.start();
        assertEquals(43, token(letter(1)).length());
        Until.holds(
                Duration.ofSeconds(30),
                () -> site.database().number("SELECT count(*) FROM outbox.message WHERE queue = 'mail'") == 0);
    }

    @Test
    void whoeverAsksDoesNotLearnWhetherThereIsSuchAnAccount() {
        post.start();
        Answer known = ask("pupil");
        Answer unknown = ask("nobody-of-this-name");
        assertEquals(known.status() + known.body(), unknown.status() + unknown.body());
        letter(1);
        Until.holds(
                Duration.ofSeconds(60),
                () -> site.database().number("SELECT count(*) FROM outbox.message WHERE queue = 'mail'") == 0);
        assertEquals(1, post.getReceivedMessages().length);
        for (int i = 0; i < 5; i++) {
            ask("nobody-of-this-name");
        }
        assertTrue(ask("nobody-of-this-name").body().contains("identity.refusal.WAIT"));
    }

    @Test
    void anAddressCountsOnceItsLinkWasOpened() throws MessagingException, IOException {
        site.database().change("UPDATE identity.account SET email = NULL WHERE login = 'pupil'");
        post.start();
        Visitor pupil = site.signedIn("pupil");
        assertEquals(422, confirm(pupil, "no address", Site.PASSWORD));
        assertEquals(422, confirm(pupil, OWN, "an open screen is not enough"));
        assertEquals(204, confirm(pupil, OWN, Site.PASSWORD));
        String token = token(letter(1));
        assertFalse(pupil.get("/me").body().contains(OWN));
        assertEquals(
                204,
                site.visitor()
                        .postJson("/data/activation/lost/confirm", "{\"token\":\"" + token + "\"}")
                        .status());
        assertTrue(pupil.get("/me").body().contains(OWN));
        site.awaitQuietQueue();
        assertTrue(pupil.get("/notifications").body().contains("подтверждён адрес почты"), "its person is told");
        site.database().change("DELETE FROM notifications.notification WHERE kind = 'MAIL_CONFIRMED'");
    }

    private static int confirm(Visitor who, String address, String password) {
        return who.postJson("/data/own/email", "{\"email\":\"" + address + "\",\"current\":\"" + password + "\"}")
                .status();
    }

    @Test
    void noSecretOfALetterLiesInTheOutboxOrInTheDatabase() throws MessagingException, IOException {
        post.start();
        ask("pupil");
        String token = token(letter(1));
        assertEquals(
                0,
                site.database()
                        .number(
                                "SELECT count(*) FROM identity.mail_link l, outbox.message m WHERE strpos(row_to_json(l)::text || row_to_json(m)::text, ?) > 0",
                                token));
    }
}
