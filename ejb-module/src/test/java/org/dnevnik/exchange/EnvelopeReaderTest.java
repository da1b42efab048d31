package org.dnevnik.exchange;

import static org.dnevnik.exchange.SignedMessages.CHILD;
import static org.dnevnik.exchange.SignedMessages.GUARDIAN;
import static org.dnevnik.exchange.SignedMessages.MESSAGE;
import static org.dnevnik.exchange.SignedMessages.OTHER_MESSAGE;
import static org.dnevnik.exchange.SignedMessages.acknowledgement;
import static org.dnevnik.exchange.SignedMessages.envelope;
import static org.dnevnik.exchange.SignedMessages.question;
import static org.dnevnik.exchange.SignedMessages.request;
import static org.dnevnik.exchange.SignedMessages.signed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dnevnik.exchange.model.ProgressPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeReaderTest {

    @Test
    void aRequestIsReadWhole() throws BadMessage {
        Envelope envelope = EnvelopeReader.read(signed(request()));
        assertEquals(Envelope.Kind.REQUEST, envelope.kind());
        assertEquals("portal", envelope.sender());
        assertEquals(UUID.fromString(MESSAGE), envelope.message());
        assertEquals(
                new Envelope.Question(
                        CHILD,
                        GUARDIAN,
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 29),
                        Set.of(ProgressPart.MARKS)),
                envelope.question());
    }

    @Test
    void aSystemThatAsksForItselfNamesNoRequester() throws BadMessage {
        Envelope envelope =
                EnvelopeReader.read(request(MESSAGE, question(CHILD, "", "2026-11-02", "2026-11-02", "PERIODS")));
        assertEquals("", java.util.Objects.requireNonNull(envelope.question()).requester());
    }

    @Test
    void anAcknowledgementSaysOfWhatAndWhetherItWasAccepted() throws BadMessage {
        Envelope envelope = EnvelopeReader.read(acknowledgement(OTHER_MESSAGE, MESSAGE, false));
        assertEquals(Envelope.Kind.ACK, envelope.kind());
        assertEquals(UUID.fromString(MESSAGE), envelope.target());
        assertFalse(envelope.accepted());
    }

    static Stream<Arguments> badMessages() {
        String good = request();
        String deep = "<a>".repeat(200) + "</a>".repeat(200);
        String bomb = "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;&x;&x;\">]>";
        return Stream.of(
                arguments("nothing", "", Rejection.INVALID_CONTENT),
                arguments("no XML", "Здравствуйте!", Rejection.INVALID_CONTENT),
                arguments("broken off", good.substring(0, 300), Rejection.INVALID_CONTENT),
                arguments("a document type", "<!DOCTYPE a>" + good, Rejection.INVALID_CONTENT),
                arguments("entities that grow", bomb + good, Rejection.INVALID_CONTENT),
                arguments(
                        "a file of the server",
                        "<!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + good.replace(CHILD, "&f;"),
                        Rejection.INVALID_CONTENT),
                arguments("too deep", deep, Rejection.INVALID_CONTENT),
                arguments("too long", good + " ".repeat(EnvelopeReader.LONGEST), Rejection.INVALID_CONTENT),
                arguments("another root", "<a/>", Rejection.UNKNOWN_MESSAGE_TYPE),
                arguments(
                        "another namespace",
                        good.replace("envelope/1.0", "envelope/2.0"),
                        Rejection.UNKNOWN_MESSAGE_TYPE),
                arguments(
                        "an answer for a question",
                        envelope(
                                "SendRequestRequest",
                                MESSAGE,
                                "<e:MessagePrimaryContent><p:ProgressResponse xmlns:p=\"urn://dnevnik/exchange/progress/1.0\"/></e:MessagePrimaryContent>"),
                        Rejection.INVALID_CONTENT),
                arguments("letters in a SNILS", good.replace(CHILD, "1122334459x"), Rejection.INVALID_CONTENT),
                arguments("no such day", good.replace("2026-11-29", "2026-11-31"), Rejection.INVALID_CONTENT),
                arguments("a day with a zone", good.replace("2026-11-29", "2026-11-29Z"), Rejection.INVALID_CONTENT),
                arguments("no such part", good.replace("MARKS", "SECRETS"), Rejection.INVALID_CONTENT),
                arguments(
                        "something beside",
                        good.replace("</p:Child>", "<p:Name>x</p:Name></p:Child>"),
                        Rejection.INVALID_CONTENT),
                arguments("a moment without a zone", good.replace("09:00:00Z", "09:00:00"), Rejection.INVALID_CONTENT),
                arguments("the end of a day", good.replace("09:00:00Z", "24:00:00Z"), Rejection.INVALID_CONTENT),
                arguments("no UUID", good.replace(MESSAGE, "1"), Rejection.INVALID_CONTENT),
                arguments(
                        "a random UUID",
                        good.replace(MESSAGE, "0e37df36-f698-4e39-bbd7-b4a1c2b0b1d1"),
                        Rejection.INVALID_MESSAGE_ID_FORMAT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badMessages")
    void aBadMessageIsRejectedByItsCode(String what, String text, Rejection code) {
        assertEquals(
                code,
                assertThrows(BadMessage.class, () -> EnvelopeReader.read(text), what)
                        .rejection());
    }

    @Test
    void whatIsWrongIsToldWithoutWhatWasSent() {
        BadMessage bad = assertThrows(
                BadMessage.class, () -> EnvelopeReader.read(request().replace(CHILD, "1122334459x")));
        assertFalse(bad.detail().contains("1122334459x"), bad.detail());
        assertTrue(bad.detail().contains("cvc-"), bad.detail());
        assertEquals(UUID.fromString(MESSAGE), bad.sent().message());
    }

    @Test
    void whoSentAnUnreadableMessageIsNotGuessed() {
        BadMessage bad = assertThrows(BadMessage.class, () -> EnvelopeReader.read("<a"));
        assertEquals("", bad.sent().sender());
        assertNull(bad.sent().message());
    }
}
