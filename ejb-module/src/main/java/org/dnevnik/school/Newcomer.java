package org.dnevnik.school;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an order to add somebody.
 *
 * @param person  who was added; null while it is not known whether one of the doubles is meant
 * @param doubles who is there already
 */
public record Newcomer(@Nullable Long person, List<Twin> doubles) {

    public Newcomer {
        doubles = List.copyOf(doubles);
    }

    /**
     * Somebody who could be the same person.
     *
     * @param name    empty for a stranger who has the SNILS and another name: who types a number learns nothing by it
     * @param bySnils whether the SNILS is the same, which no two people have
     * @param known   whether the reader may open the card
     */
    public record Twin(long person, String name, @Nullable LocalDate birthDate, boolean bySnils, boolean known) {

        /** Whether the order may say that it is this one. */
        public boolean joins() {
            return !name.isEmpty();
        }
    }
}
