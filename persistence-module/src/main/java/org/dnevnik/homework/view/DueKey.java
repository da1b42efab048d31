package org.dnevnik.homework.view;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.dnevnik.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Where a list in the order of days went on: the day for which the last one is due, and its id. */
public record DueKey(LocalDate day, long id) {

    private static final String PARTED = "~";

    /**
     * @param key null or empty: from {@code start} on.
     * @throws NotFound for what is no key
     */
    public static DueKey of(@Nullable String key, DueKey start) {
        if (key == null || key.isEmpty()) {
            return start;
        }
        String[] parts = key.split(PARTED, 2);
        try {
            return new DueKey(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new NotFound("homework after " + key);
        }
    }

    /** As an address has it. */
    public String text() {
        return day + PARTED + id;
    }
}
