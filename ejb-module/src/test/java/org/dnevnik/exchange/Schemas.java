package org.dnevnik.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The published schemas as the other side uses them. */
final class Schemas {

    private Schemas() {}

    static void requireValid(String message) {
        try {
            SchemaFactory.newDefaultInstance()
                    .newSchema(new StreamSource[] {source("progress-1.0.xsd"), source("envelope-1.0.xsd")})
                    .newValidator()
                    .validate(new StreamSource(new StringReader(message)));
        } catch (SAXException e) {
            throw new AssertionError(e.getMessage() + " in " + message, e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StreamSource source(String name) {
        return new StreamSource(
                Objects.requireNonNull(Schemas.class.getResource(name), name).toString());
    }
}
