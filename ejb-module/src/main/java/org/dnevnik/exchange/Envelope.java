package org.dnevnik.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dnevnik.exchange.model.ProgressPart;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A message that fits the schema; whether its sender is who it says is not known yet.
 *
 * @param sentAt    by the sender's clock
 * @param provided  the element that the signature must cover, and nothing else is read
 * @param signature null: unsigned
 * @param target    the request that a status, a withdrawal or an acknowledgement is about; null for a request
 * @param accepted  of an acknowledgement
 * @param question  null for anything but a request
 */
record Envelope(
        Kind kind,
        String sender,
        UUID message,
        Instant sentAt,
        Element provided,
        @Nullable Element signature,
        @Nullable UUID target,
        boolean accepted,
        @Nullable Question question) {

    /** What a system may send. */
    enum Kind {
        REQUEST("SendRequestRequest"),
        STATUS("GetStatusRequest"),
        CANCEL("CancelRequest"),
        ACK("AckRequest");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        String element() {
            return element;
        }
    }

    /**
     * What a system wants to know.
     *
     * @param child     SNILS
     * @param requester SNILS; empty when the system asks for itself
     * @param to        the last day
     */
    record Question(String child, String requester, LocalDate from, LocalDate to, Set<ProgressPart> parts) {

        Question {
            parts = Set.copyOf(parts);
        }
    }
}
