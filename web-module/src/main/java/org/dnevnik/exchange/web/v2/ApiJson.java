package org.dnevnik.exchange.web.v2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.UncheckedIOException;

/** How shapes become JSON; a field that is not known is told as null, so that every object of a kind has the same fields. */
final class ApiJson {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new SimpleModule("ids").setSerializerModifier(new BothIds()))
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

    private ApiJson() {}

    static byte[] bytes(Object shape) {
        try {
            return MAPPER.writeValueAsBytes(shape);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
