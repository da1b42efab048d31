package org.dnevnik.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.dnevnik.exchange.BadMessage.Sent;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * XML of somebody else: no document type, no entities, a bounded depth, and only what the published schemas allow.
 *
 * @param fault the first one against the schemas; null: there is none
 */
record StrictXml(Element root, @Nullable SAXParseException fault) {

    private static final String DEEPEST = "24";
    private static final String MOST_ATTRIBUTES = "32";
    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";

    private static final DocumentBuilderFactory DOCUMENTS = documents();

    /** Each is dear to make, and serves one message at a time. */
    private static final Queue<DocumentBuilder> IDLE = new ConcurrentLinkedQueue<>();

    /** What the schemas do not allow is refused once it is known who has sent it. */
    void requireKept(Sent sent) throws BadMessage {
        if (fault != null) {
            throw new BadMessage(Rejection.INVALID_CONTENT, sent, "не по схеме: " + place(fault));
        }
    }

    /** @throws BadMessage for what is no XML, or hostile; what the schemas do not allow is told by {@link #requireKept} */
    static StrictXml read(String text) throws BadMessage {
        Strict schema = new Strict();
        DocumentBuilder builder = Objects.requireNonNullElseGet(IDLE.poll(), StrictXml::builder);
        try {
            builder.setErrorHandler(schema);
            Document document = builder.parse(new InputSource(new StringReader(text)));
            IDLE.add(builder); // one that has failed is not used again
            return new StrictXml(document.getDocumentElement(), schema.first);
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
        URL url = Objects.requireNonNull(StrictXml.class.getResource(name), name);
        return new StreamSource(url.openStream(), name);
    }

    /** Says nothing to the console, and keeps the first fault against the schema. */
    private static final class Strict implements ErrorHandler {

        private @Nullable SAXParseException first;

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
