package org.dnevnik.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dnevnik.exchange.BadMessage.Sent;
import org.dnevnik.exchange.model.ProgressPart;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Makes envelopes out of text of a bounded size. */
final class EnvelopeReader {

    static final String ENVELOPE = "urn://dnevnik/exchange/envelope/1.0";
    static final String PROGRESS = "urn://dnevnik/exchange/progress/1.0";
    static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

    /** Characters of a message that is read at all; the queue keeps away what is much larger. */
    static final int LONGEST = 131_072;

    private static final int TIME_BASED = 1;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{2,29}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private EnvelopeReader() {}

    static Envelope read(String text) throws BadMessage {
        if (text.length() > LONGEST) {
            throw new BadMessage(Rejection.INVALID_CONTENT, Sent.UNREADABLE, "длиннее " + LONGEST + " знаков");
        }
        StrictXml xml = StrictXml.read(text);
        Element root = xml.root();
        Sent sent = sent(root);
        Envelope.Kind kind = kind(root, sent);
        xml.requireKept(sent);
        UUID message = Objects.requireNonNull(sent.message(), "the schema asks for one");
        if (message.version() != TIME_BASED) {
            throw new BadMessage(Rejection.INVALID_MESSAGE_ID_FORMAT, sent, "UUID версии " + message.version());
        }
        Element provided = Objects.requireNonNull(child(root, ENVELOPE, "SenderProvidedRequestData"));
        Element target = target(provided);
        return new Envelope(
                kind,
                sent.sender(),
                message,
                sentAt(provided, sent),
                provided,
                signature(root),
                target == null ? null : UUID.fromString(target.getTextContent()),
                target != null && Set.of("true", "1").contains(target.getAttribute("accepted")),
                kind == Envelope.Kind.REQUEST ? question(provided, sent) : null);
    }

    /** Who sent a message and under which id, as far as that can be read. */
    static Sent sent(String text) {
        try {
            Envelope envelope = read(text);
            return new Sent(envelope.sender(), envelope.message());
        } catch (BadMessage bad) {
            return bad.sent();
        }
    }

    private static Sent sent(Element root) {
        Element provided = child(root, ENVELOPE, "SenderProvidedRequestData");
        if (provided == null) {
            return Sent.UNREADABLE;
        }
        String sender = text(provided, ENVELOPE, "Sender");
        String message = text(provided, ENVELOPE, "MessageID");
        return new Sent(
                CODE.matcher(sender).matches() ? sender : "",
                UUID_TEXT.matcher(message).matches() ? UUID.fromString(message) : null);
    }

    private static Envelope.Kind kind(Element root, Sent sent) throws BadMessage {
        return Arrays.stream(Envelope.Kind.values())
                .filter(k ->
                        ENVELOPE.equals(root.getNamespaceURI()) && k.element().equals(root.getLocalName()))
                .findFirst()
                .orElseThrow(() -> new BadMessage(Rejection.UNKNOWN_MESSAGE_TYPE, sent, "другой корневой элемент"));
    }

    /** The schema lets a day end at 24:00, which is no time here. */
    private static Instant sentAt(Element provided, Sent sent) throws BadMessage {
        try {
            return OffsetDateTime.parse(text(provided, ENVELOPE, "SendingTimestamp"))
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new BadMessage(Rejection.INVALID_CONTENT, sent, "SendingTimestamp");
        }
    }

    private static @Nullable Element target(Element provided) {
        Element acknowledged = child(provided, ENVELOPE, "AckTargetMessage");
        return acknowledged == null ? child(provided, ENVELOPE, "OriginalMessageId") : acknowledged;
    }

    private static @Nullable Element signature(Element root) {
        Element holder = child(root, ENVELOPE, "CallerInformationSystemSignature");
        return holder == null ? null : child(holder, SIGNATURE, "Signature");
    }

    private static Envelope.Question question(Element provided, Sent sent) throws BadMessage {
        Element content = Objects.requireNonNull(child(provided, ENVELOPE, "MessagePrimaryContent"));
        Element asked = child(content, PROGRESS, "ProgressRequest");
        if (asked == null) {
            throw new BadMessage(Rejection.UNKNOWN_MESSAGE_TYPE, sent, "содержание не запрос");
        }
        Set<ProgressPart> parts = EnumSet.noneOf(ProgressPart.class);
        NodeList named = asked.getElementsByTagNameNS(PROGRESS, "Part");
        for (int i = 0; i < named.getLength(); i++) {
            parts.add(ProgressPart.valueOf(named.item(i).getTextContent()));
        }
        return new Envelope.Question(
                snils(asked, "Child"),
                snils(asked, "Requester"),
                LocalDate.parse(text(asked, PROGRESS, "From")),
                LocalDate.parse(text(asked, PROGRESS, "To")),
                parts);
    }

    private static String snils(Element asked, String who) {
        Element person = child(asked, PROGRESS, who);
        return person == null ? "" : text(person, PROGRESS, "Snils");
    }

    private static String text(Element parent, String space, String name) {
        Element found = child(parent, space, name);
        return found == null ? "" : found.getTextContent();
    }

    static @Nullable Element child(Element parent, String space, String name) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element e && space.equals(e.getNamespaceURI()) && name.equals(e.getLocalName())) {
                return e;
            }
        }
        return null;
    }
}
