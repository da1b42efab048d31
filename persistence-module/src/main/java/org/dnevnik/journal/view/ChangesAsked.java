package org.dnevnik.journal.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.people.view.ListKey;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a ledger are asked for.
 *
 * @param from  first day, by the school's clock
 * @param to    last day
 * @param kind  null: all
 * @param who   beginning of the name of whoever made the change; empty: anybody
 * @param pupil beginning of the name of whom it is about; empty: anybody and nobody
 * @param after place in the list; null: its beginning
 */
public record ChangesAsked(
        LocalDate from,
        LocalDate to,
        @Nullable String kind,
        String who,
        String pupil,
        @Nullable Place after) {

    private static final char BETWEEN = '~';

    /** A place in the list. */
    public record Place(Instant at, long id) {

        /** @throws NotFound for what no list has given out */
        public static Place read(String text) {
            int cut = text.indexOf(BETWEEN);
            try {
                return new Place(
                        Instant.parse(text.substring(0, Math.max(cut, 0))),
                        Long.parseLong(text, cut + 1, text.length(), 10));
            } catch (DateTimeParseException | NumberFormatException e) {
                throw new NotFound("place in a ledger: " + text);
            }
        }

        @Override
        public String toString() {
            return at.toString() + BETWEEN + id;
        }
    }

    static String beginning(String typed) {
        return typed.isBlank() ? "" : ListKey.beginning(typed);
    }
}
