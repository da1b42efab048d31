package org.dnevnik.exchange.web.v2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes each {@link Id} of a shape, and each list of numbers, as numbers and as text: many a client's language has no numbers of 64 bits. */
final class BothIds extends BeanSerializerModifier {

    static final String TEXT = "_str";

    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription shape, List<BeanPropertyWriter> properties) {
        return properties.stream().map(BothIds::twice).collect(Collectors.toList());
    }

    private static BeanPropertyWriter twice(BeanPropertyWriter property) {
        if (property.getType().hasRawClass(Id.class)) {
            return new Twice(property);
        }
        boolean numbers = property.getType().isCollectionLikeType()
                && property.getType().getContentType().hasRawClass(Long.class);
        return numbers ? new ListTwice(property) : property;
    }

    /** One number that becomes two properties. */
    private static final class Twice extends BeanPropertyWriter {

        private static final long serialVersionUID = 1L;

        Twice(BeanPropertyWriter once) {
            super(once);
        }

        @Override
        public void serializeAsField(Object shape, JsonGenerator out, SerializerProvider provider) throws IOException {
            Long value = ((Id) getMember().getValue(shape)).value();
            if (value == null) {
                out.writeNullField(getName());
                out.writeNullField(getName() + TEXT);
            } else {
                out.writeNumberField(getName(), value);
                out.writeStringField(getName() + TEXT, Long.toString(value));
            }
        }
    }

    /** One list that becomes two properties. */
    private static final class ListTwice extends BeanPropertyWriter {

        private static final long serialVersionUID = 1L;

        ListTwice(BeanPropertyWriter once) {
            super(once);
        }

        @Override
        @SuppressWarnings("unchecked")
        public void serializeAsField(Object shape, JsonGenerator out, SerializerProvider provider) throws IOException {
            List<Long> values = (List<Long>) getMember().getValue(shape);
            out.writeArrayFieldStart(getName());
            for (long value : values) {
                out.writeNumber(value);
            }
            out.writeEndArray();
            out.writeArrayFieldStart(getName() + TEXT);
            for (long value : values) {
                out.writeString(Long.toString(value));
            }
            out.writeEndArray();
        }
    }
}
