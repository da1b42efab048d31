package org.dnevnik.exchange;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a message says, whether its client sent text or bytes. */
final class MessageText {

    private MessageText() {}

    /** Empty for what is neither text nor bytes, and for bytes beyond the bound; no XML is empty. */
    static String of(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return Objects.requireNonNullElse(text.getText(), "");
        }
        if (message instanceof BytesMessage bytes && bytes.getBodyLength() <= 2L * EnvelopeReader.LONGEST) {
            byte[] body = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(body);
            return new String(body, StandardCharsets.UTF_8);
        }
        return "";
    }
}
