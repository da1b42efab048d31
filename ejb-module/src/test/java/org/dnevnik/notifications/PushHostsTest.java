package org.dnevnik.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.dnevnik.notifications.PushGateway.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushHostsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:def",
                "https://updates.push.services.mozilla.com/wpush/v2/abc",
                "https://web.push.apple.com/QAbc",
                "https://db5p.notify.windows.com/w/?token=abc"
            })
    void theServicesOfBrowsersAreCalled(String endpoint) {
        assertTrue(PushHosts.KNOWN.of(endpoint).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/fcm/send/abc",
                "https://fcm.googleapis.com:8443/fcm/send/abc",
                "https://fcm.googleapis.com.evil.example/abc",
                "https://evil.example/fcm.googleapis.com",
                "https://fcm.googleapis.com@evil.example/abc",
                "https://user@fcm.googleapis.com/abc",
                "https://evilpush.apple.com/abc",
                "https://push.apple.com/abc",
                "https://127.0.0.1:9990/management",
                "http://169.254.169.254/latest",
                "file:///etc/passwd",
                "https:///abc",
                "https://fcm.googleapis.com/a b",
                ""
            })
    void nobodyElseIs(String endpoint) {
        assertTrue(PushHosts.KNOWN.of(endpoint).isEmpty());
    }

    @Test
    void anOperatorMayNameOthersInTheirPlace() {
        PushHosts own = PushHosts.of(Optional.of(" https://push.example , http://127.0.0.1:7001"));
        assertTrue(own.of("http://127.0.0.1:7001/x").isPresent());
        assertFalse(own.of("http://127.0.0.1:7002/x").isPresent());
        assertFalse(own.of("https://fcm.googleapis.com/x").isPresent());
        assertEquals(PushHosts.KNOWN, PushHosts.of(Optional.of(" ")));
    }

    @Test
    void whatAServiceAnswersDecidesWhatBecomesOfTheMessage() {
        assertEquals(Outcome.TAKEN, PushGateway.outcome(201));
        assertEquals(Outcome.GONE, PushGateway.outcome(410));
        assertEquals(Outcome.GONE, PushGateway.outcome(404));
        assertEquals(Outcome.LATER, PushGateway.outcome(429));
        assertEquals(Outcome.LATER, PushGateway.outcome(503));
        assertEquals(Outcome.REFUSED, PushGateway.outcome(413));
        assertEquals(Outcome.REFUSED, PushGateway.outcome(302), "nobody is followed");
    }
}
