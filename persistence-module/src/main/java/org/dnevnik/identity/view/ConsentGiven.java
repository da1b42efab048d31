package org.dnevnik.identity.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a text.
 *
 * @param about     whose data the text is about
 * @param child     name of the child that it is about; empty where it is the person
 * @param paper     whether the signature is on paper, in the school's office
 * @param refused   the answer was no
 * @param withdrawn when it was taken back or answered otherwise; null: it holds
 * @param mine      whether the reader may take it back
 */
public record ConsentGiven(
        long id,
        Wording text,
        long about,
        String child,
        Instant at,
        boolean paper,
        boolean refused,
        @Nullable Instant withdrawn,
        boolean mine) {

    /**
     * The words that were answered.
     *
     * @param aim      key of their purpose
     * @param required whether an account opens nothing without a yes
     */
    public record Wording(
            String aim, ConsentAudience audience, boolean required, String title, int version, String body) {}
}
