package org.dnevnik.identity;

import java.time.LocalDate;
import org.dnevnik.identity.view.ConsentAudience;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Another version of a text that people agree to.
 *
 * @param since the first day on which people are asked for it, today at the earliest
 */
public record PublishText(
        @Nullable ConsentAudience audience,
        @Nullable String purpose,
        @Nullable String title,
        @Nullable String body,
        @Nullable LocalDate since) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_BODY = 20_000;

    /** @throws Refusal {@link IdentityRefusal#TEXT} and {@link IdentityRefusal#TEXT_SINCE} */
    void requireWhole(LocalDate today) {
        if (audience == null
                || !fits(purpose, LONGEST_LINE)
                || !fits(title, LONGEST_LINE)
                || !fits(body, LONGEST_BODY)) {
            throw new Refusal(IdentityRefusal.TEXT);
        }
        if (since == null || since.isBefore(today) || since.isAfter(today.plusYears(1))) {
            throw new Refusal(IdentityRefusal.TEXT_SINCE);
        }
    }

    private static boolean fits(@Nullable String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest && text.indexOf('\0') < 0;
    }
}
