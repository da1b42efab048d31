package org.dnevnik.identity.view;

import java.time.Instant;
import java.util.Objects;
import org.dnevnik.people.view.ListKey;
import org.jspecify.annotations.Nullable;

/**
 * How somebody whom a purpose concerns has answered.
 *
 * @param ties    what ties them to the school: class, positions, children with their classes
 * @param version that was answered; 0 for none
 * @param at      when; null for no answer
 * @param by      who answered or took back; empty where it was the person
 * @param paper   whether the answer is on paper
 * @param nameKey the name as lists are ordered
 */
public record AnswerLine(
        long person,
        String name,
        String ties,
        ConsentState state,
        int version,
        @Nullable Instant at,
        String by,
        boolean paper,
        String nameKey) {

    /** Of the place in the list: the following slice starts after it. */
    public String key() {
        return new ListKey(Objects.requireNonNull(nameKey), person).toString();
    }
}
