package org.dnevnik.exchange.web.v2;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Reads a body whatever its type says; whoever says nothing has sent JSON. How big it may be, the filter before has seen. */
@Provider
@Consumes(MediaType.WILDCARD)
public class SentReader implements MessageBodyReader<Sent> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Sent.class;
    }

    @Override
    public Sent readFrom(
            Class<Sent> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        boolean form = MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(media) && !media.isWildcardType();
        return form ? Sent.form(text) : Sent.json(text);
    }
}
