package org.dnevnik.notifications;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dnevnik.notifications.view.NoticeChannel;
import org.junit.jupiter.api.Test;

class StopTokenTest {

    private static final String SECRET = "ab".repeat(32);
    private static final String TOKEN = StopToken.of(930_002, NoticeChannel.EMAIL, SECRET);

    @Test
    void theTokenOfALetterEndsTheLettersOfItsReader() {
        StopToken read = StopToken.read(TOKEN).orElseThrow();
        assertTrue(read.person() == 930_002 && read.channel() == NoticeChannel.EMAIL);
        assertTrue(read.isSignedWith(SECRET));
    }

    @Test
    void nobodyElsesLettersAreEndedByIt() {
        assertFalse(signed(TOKEN.replace("930002", "930003")));
        assertFalse(signed(TOKEN.replace("EMAIL", "PUSH")));
        assertFalse(StopToken.read(TOKEN).orElseThrow().isSignedWith("ac".repeat(32)));
        assertFalse(StopToken.read(TOKEN).orElseThrow().isSignedWith(""), "a person who never had letters");
    }

    @Test
    void whatIsNoTokenIsNone() {
        for (String text : new String[] {"", "930002", TOKEN + "A", TOKEN.replace("EMAIL", "SITE"), "x".repeat(9000)}) {
            assertTrue(StopToken.read(text).isEmpty(), text);
        }
    }

    private static boolean signed(String token) {
        return StopToken.read(token).orElseThrow().isSignedWith(SECRET);
    }
}
