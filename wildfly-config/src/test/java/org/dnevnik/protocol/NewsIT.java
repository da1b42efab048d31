package org.dnevnik.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.dnevnik.acceptance.Cell;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.PushService;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mark that is news for a parent: by letter and by message, once, though nobody is there to take either at first. */
@ExtendWith(OneServer.class)
class NewsIT {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String OWN = "mother@mail.example";
    private static final String SAVE = """
            {"email":{"on":true,"digest":"AT_ONCE","quietFrom":"00:00","quietUntil":"00:00"},
             "push":{"on":true,"digest":"AT_ONCE","quietFrom":"00:00","quietUntil":"00:00"}}""";
    private static final String PARENT = "(SELECT person FROM identity.account WHERE login = 'parent')";
    private static final String WAITING =
            "SELECT count(*) FROM notifications.delivery WHERE parcel IS NULL AND recipient = " + PARENT;
    private static final String FAILED =
            "SELECT count(*) FROM outbox.message WHERE queue IN ('mail', 'push') AND failure IS NOT NULL";

    private final Site site;
    private final GreenMail post;

    NewsIT(Site site) {
        this.site = site;
        this.post = new GreenMail(new ServerSetup(site.mailPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @BeforeEach
    void reached() {
        site.awaitQuietQueue();
        site.database().change("UPDATE identity.account SET email = ? WHERE login = 'parent'", OWN);
    }

    @AfterEach
    void asBefore() {
        post.stop();
        for (String table : List.of("delivery", "parcel", "channel", "push_device")) {
            site.database().change("DELETE FROM notifications." + table);
        }
        site.database().change("DELETE FROM people.guardianship WHERE id = 77001");
        site.database().change("UPDATE identity.account SET email = NULL WHERE login = 'parent'");
        site.database().change("DELETE FROM outbox.message WHERE queue IN ('mail', 'push')");
    }

    @Test
    void newsGoesOnceByLetterAndByMessageAndALinkInTheLetterEndsIt()
            throws MessagingException, IOException, GeneralSecurityException {
        Cell cell = Cell.of(site.database(), "teacher");
        Visitor parent = guardianOf(cell);
        assertEquals(204, parent.postJson("/data/own/notices", SAVE).status());
        assertEquals(204, addDevice(parent, "/browser").status());
        assertEquals(204, addDevice(parent, "/gone").status());
        assertTrue(
                parent.postJson("/data/own/notices/devices", device("https://elsewhere.example/x"))
                        .body()
                        .contains("notifications.refusal.NO_PUSH"),
                "the server calls nobody whom its operator has not named");

        change(cell);
        letItBeDue(2);
        Until.holds(BOUND, () -> site.database().number(FAILED) == 2);

        post.start();
        try (PushService service = PushService.start(site.pushPort())) {
            sendAgain();
            sendAgain(); // as if a node had died with the first
            site.awaitQuietQueue();
            assertEquals(1, post.getReceivedMessages().length);
            assertEquals(
                    List.of("/browser", "/gone"),
                    service.taken().stream()
                            .map(PushService.Taken::path)
                            .sorted()
                            .toList());
            PushService.Taken message = service.taken().get(0);
            assertEquals("aes128gcm", message.encoding());
            assertTrue(message.authorization().startsWith("vapid t="), message.authorization());
        }
        assertEquals(
                1,
                site.database().number("SELECT count(*) FROM notifications.push_device WHERE person = " + PARENT),
                "a browser that is no more is forgotten");

        MimeMessage letter = post.getReceivedMessages()[0];
        assertEquals(OWN, letter.getAllRecipients()[0].toString());
        assertTrue(letter.getContentType().startsWith("multipart/alternative"), letter.getContentType());
        assertEquals("List-Unsubscribe=One-Click", letter.getHeader("List-Unsubscribe-Post")[0]);
        assertTrue(letter.getMessageID().startsWith("<notices-"), letter.getMessageID());
        assertFalse(GreenMailUtil.getBody(letter).contains("<img"));

        String stop = letter.getHeader("List-Unsubscribe")[0].replaceAll("^<https?://[^/]+|>$", "");
        Map<String, String> oneClick = Map.of("List-Unsubscribe", "One-Click");
        assertEquals(422, site.visitor().postForm(forged(stop), oneClick).status());
        assertEquals(303, site.visitor().get(stop).status(), "looking changes nothing");
        assertEquals(1, site.database().number(LETTERS_ON));
        assertEquals(204, site.visitor().postForm(stop, oneClick).status());
        assertEquals(0, site.database().number(LETTERS_ON));
    }

    private static final String LETTERS_ON =
            "SELECT count(*) FROM notifications.channel WHERE channel = 'EMAIL' AND is_on AND person = " + PARENT;

    /** The parent of the demo, made one of whose mark it is. */
    private Visitor guardianOf(Cell cell) {
        site.database()
                .change(
                        "INSERT INTO people.guardianship (id, guardian, child, kinship, starts, version) "
                                + "SELECT 77001, " + PARENT + ", ?, 'мать', DATE '2020-01-01', 1 WHERE NOT EXISTS "
                                + "(SELECT FROM people.guardianship WHERE child = ? AND guardian = " + PARENT + ")",
                        cell.pupil(),
                        cell.pupil());
        return site.signedIn("parent");
    }

    private void change(Cell cell) {
        assertEquals(
                200,
                site.signedIn("teacher")
                        .postJson("/data/journal/cell", cell.order(cell.otherMark()))
                        .status());
    }

    private void letItBeDue(int deliveries) {
        Until.holds(BOUND, () -> site.database().number(WAITING) == deliveries);
        site.database().change("UPDATE notifications.delivery SET due_at = now()");
    }

    /** What is on its way counts as lost, and goes again. */
    private void sendAgain() {
        site.database().change("UPDATE outbox.message SET sent_at = now() - interval '2 minutes' WHERE state = 'SENT'");
    }

    private Visitor.Answer addDevice(Visitor parent, String path) throws GeneralSecurityException {
        return parent.postJson("/data/own/notices/devices", device("http://127.0.0.1:" + site.pushPort() + path));
    }

    private static String device(String endpoint) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        byte[] written = ((ECPublicKey) generator.generateKeyPair().getPublic()).getEncoded();
        Base64.Encoder coder = Base64.getUrlEncoder().withoutPadding();
        return "{\"endpoint\":\"%s\",\"p256dh\":\"%s\",\"auth\":\"%s\",\"name\":\"Телефон\"}"
                .formatted(
                        endpoint,
                        coder.encodeToString(Arrays.copyOfRange(written, written.length - 65, written.length)),
                        coder.encodeToString(new byte[16]));
    }

    private static String forged(String stop) {
        char last = stop.charAt(stop.length() - 2);
        return stop.substring(0, stop.length() - 2) + (last == 'A' ? 'B' : 'A') + stop.substring(stop.length() - 1);
    }
}
