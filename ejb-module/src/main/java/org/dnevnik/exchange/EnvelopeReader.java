package org.dnevnik.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.dnevnik.exchange.BadMessage.Sent;
import org.dnevnik.exchange.model.ProgressPart;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Makes envelopes out of text: no document type, no entities, a bounded size and depth, and only what the published schemas allow. */
final class EnvelopeReader {

    static final String ENVELOPE = "urn://dnevnik/exchange/envelope/1.0";
    static final String PROGRESS = "urn://dnevnik/exchange/progress/1.0";
    static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

    /** Characters of a message that is read at all; the queue keeps away what is much larger. */
    static final int LONGEST = 131_072;

    private static final String DEEPEST = "24";
    private static final String MOST_ATTRIBUTES = "32";
    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
    private static final int TIME_BASED = 1;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{2,29}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final DocumentBuilderFactory DOCUMENTS = documents();

    /** Each is dear to make, and serves one message at a time. */
    private static final Queue<DocumentBuilder> IDLE = new ConcurrentLinkedQueue<>();

    private EnvelopeReader() {}

    static Envelope read(String text) throws BadMessage {
        if (text.length() > LONGEST) {
            throw new BadMessage(Rejection.INVALID_CONTENT, Sent.UNREADABLE, "длиннее " + LONGEST + " знаков");
        }
        Strict schema = new Strict();
        Element root = parsed(text, schema).getDocumentElement();
        Sent sent = sent(root);
        Envelope.Kind kind = kind(root, sent);
        schema.requireKept(sent);
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

    private static Document parsed(String text, Strict schema) throws BadMessage {
        DocumentBuilder builder = Objects.requireNonNullElseGet(IDLE.poll(), EnvelopeReader::builder);
        try {
            builder.setErrorHandler(schema);
            Document document = builder.parse(new InputSource(new StringReader(text)));
            IDLE.add(builder); // one that has failed is not used again
            return document;
        } catch (SAXException e) {
            throw new BadMessage(Rejection.INVALID_CONTENT, Sent.UNREADABLE, "XML не читается: " + place(e));
        } catch (IOException e) {
            throw new IllegalStateException("nothing is read but memory", e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            synchronized (DOCUMENTS) {
                return DOCUMENTS.newDocumentBuilder();
            }
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parser's own words quote the message, which may hold personal data: the place and the rule are enough. */
    private static String place(SAXException e) {
        String rule = String.valueOf(e.getMessage()).replaceFirst("(?s):.*", "");
        String known = rule.matches("(cvc|JAXP)[-\\w.]+") ? ", " + rule : "";
        return e instanceof SAXParseException p && p.getLineNumber() > 0
                ? "строка " + p.getLineNumber() + ", столбец " + p.getColumnNumber() + known
                : known.isEmpty() ? "отклонено при чтении" : known.substring(2);
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

    private static DocumentBuilderFactory documents() {
        try {
            DocumentBuilderFactory documents = DocumentBuilderFactory.newDefaultNSInstance();
            documents.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            documents.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            documents.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            documents.setAttribute(LIMITS + "maxElementDepth", DEEPEST);
            documents.setAttribute(LIMITS + "elementAttributeLimit", MOST_ATTRIBUTES);
            documents.setXIncludeAware(false);
            documents.setExpandEntityReferences(false);
            documents.setSchema(schema());
            return documents;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema schema() {
        try {
            SchemaFactory schemas = SchemaFactory.newDefaultInstance();
            schemas.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return schemas.newSchema(new StreamSource[] {source("progress-1.0.xsd"), source("envelope-1.0.xsd")});
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("our own schema", e);
        }
    }

    private static StreamSource source(String name) throws IOException {
        URL url = Objects.requireNonNull(EnvelopeReader.class.getResource(name), name);
        return new StreamSource(url.openStream(), name);
    }

    /** Says nothing to the console, and keeps the first fault against the schema until it is known who has sent it. */
    private static final class Strict implements ErrorHandler {

        private @Nullable SAXParseException first;

        void requireKept(Sent sent) throws BadMessage {
            if (first != null) {
                throw new BadMessage(Rejection.INVALID_CONTENT, sent, "не по схеме: " + place(first));
            }
        }

        @Override
        public void warning(SAXParseException fault) {
            // nothing that would make a message another one
        }

        @Override
        public void error(SAXParseException fault) {
            first = first == null ? fault : first;
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            throw fault;
        }
    }
}
