package org.dnevnik.journal.web;

import java.util.Map;
import org.dnevnik.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** An id in the address; what is no number leads to nothing. */
final class AskedNumber {

    private AskedNumber() {}

    /** @throws NotFound when it is missing */
    static long required(Map<String, String> asked, String name) {
        Long number = optional(asked, name);
        if (number == null) {
            throw new NotFound("address without " + name);
        }
        return number;
    }

    static @Nullable Long optional(Map<String, String> asked, String name) {
        String text = asked.get(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new NotFound("address with " + name + " that is no number");
        }
    }
}
