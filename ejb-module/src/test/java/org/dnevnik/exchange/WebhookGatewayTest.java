package org.dnevnik.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.dnevnik.exchange.Receiver.Manner;
import org.dnevnik.kernel.Reason;
import org.dnevnik.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where webhooks lead, and what receivers of ill will can do. */
class WebhookGatewayTest {

    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final WebhookHosts HERE = new WebhookHosts(InetAddress::getAllByName, true);

    private static WebhookHosts net(String... addresses) {
        return new WebhookHosts(host -> all(addresses), false);
    }

    private static InetAddress[] all(String... addresses) throws UnknownHostException {
        InetAddress[] found = new InetAddress[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
        }
        return found;
    }

    private static int post(WebhookHosts hosts, String url) {
        return new WebhookGateway(hosts, PATIENCE).post(url, "id", "t=1,v1=00", "{}");
    }

    private static int answer(Manner manner) {
        try (Receiver receiver = Receiver.somewhere().being(manner)) {
            int answer = post(HERE, receiver.address());
            assertEquals(1, receiver.heard().size(), "nobody is followed, and nothing is sent twice");
            return answer;
        }
    }

    @Test
    void ofAnAnswerTheStatusAloneIsRead() {
        assertEquals(204, answer(Manner.TAKES));
        assertEquals(500, answer(Manner.FAILS));
        assertEquals(307, answer(Manner.SENDS_ON));
        assertEquals(200, answer(Manner.TALKS));
    }

    @Test
    void whoeverHangsOrIsAwayIsSilentBeforeLong() {
        long begun = System.nanoTime();
        assertEquals(WebhookGateway.SILENCE, answer(Manner.HANGS));
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(8).toNanos());
        Receiver away = Receiver.somewhere();
        away.close();
        assertEquals(WebhookGateway.SILENCE, post(HERE, away.address()));
    }

    @Test
    void aNameThatLeadsInwardsOnceItIsTakenIsNotFollowedThere() {
        AtomicInteger asked = new AtomicInteger();
        WebhookHosts turning =
                new WebhookHosts(host -> all(asked.getAndIncrement() == 0 ? "93.184.215.14" : "127.0.0.1"), false);
        try (Receiver receiver = Receiver.somewhere()) {
            assertEquals(
                    "hooks.example", turning.require("https://hooks.example/x").getHost());
            assertEquals(WebhookGateway.CLOSED, post(turning, "http://hooks.example:" + receiver.port() + "/"));
            assertEquals(0, receiver.heard().size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.31.255.255",
                "192.168.0.1",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:1::",
                "2001:db8::1",
                "fec0::1"
            })
    void whatIsNotOfThePublicNetIsRefused(String address) {
        assertEquals(ExchangeRefusal.HOOK_HOST, refusal(net(address), "https://hooks.example/x"));
        assertEquals(
                ExchangeRefusal.HOOK_HOST,
                refusal(net("93.184.215.14", address), "https://hooks.example/x"),
                "one of several is enough");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"})
    void thePublicNetIsOpen(String address) {
        assertEquals(
                "https://hooks.example:8443/x?y=1",
                net(address).require("https://hooks.example:8443/x?y=1").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/",
                "https://hooks.example:22/",
                "https://me:word@hooks.example/",
                "https://hooks.example/#x",
                "ftp://hooks.example/",
                "https:///x",
                "hooks.example",
                "https://hooks .example/",
                "https://hooks.example/\nX: y"
            })
    void anAddressIsHttpsOnItsUsualPortsAndNothingElse(String url) {
        assertEquals(ExchangeRefusal.HOOK_ADDRESS, refusal(net("93.184.215.14"), url));
    }

    @Test
    void aMachineOnWhichProgramsAreWrittenCallsItselfAlone() {
        assertEquals(80, HERE.require("http://127.0.0.1:80/").getPort());
        assertEquals(
                ExchangeRefusal.HOOK_HOST,
                refusal(new WebhookHosts(host -> all("93.184.215.14"), true), "http://hooks.example/"));
    }

    private static Reason refusal(WebhookHosts hosts, String url) {
        return assertThrows(Refusal.class, () -> hosts.require(url)).reason();
    }

    /** Computed with openssl: printf '1764000000.{}' | openssl dgst -sha256 -hmac dnv_whs_x */
    @Test
    void aSignatureCoversTheMomentAndTheText() {
        Instant at = Instant.ofEpochSecond(1_764_000_000);
        String signature = WebhookText.signature("dnv_whs_x", at, "{}");
        assertEquals("t=1764000000,v1=763487f136f36b900196852d5e7ba28387f4ded060fb2b4e19549cfa0fc93c75", signature);
        assertFalse(signature.equals(WebhookText.signature("dnv_whs_x", at.plusSeconds(1), "{}")));
    }
}
