package org.dnevnik.identity;

import java.time.LocalDate;
import org.dnevnik.identity.view.ConsentAudience;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Another version of a text that people agree to.
 *
 * @param aim      key of the purpose that it is a version of; null or empty for a new purpose, which the following three describe
 * @param audience who is asked
 * @param school   whose people are asked; null: the region's
 * @param required whether an account opens nothing without it: the region alone may say so
 * @param since    the first day on which people are asked for it, today at the earliest
 */
public record PublishText(
        @Nullable String aim,
        @Nullable ConsentAudience audience,
        @Nullable Long school,
        boolean required,
        @Nullable String purpose,
        @Nullable String title,
        @Nullable String body,
        @Nullable LocalDate since) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_BODY = 20_000;

    boolean isNew() {
        return aim == null || aim.isEmpty();
    }

    /** @throws Refusal {@link IdentityRefusal#TEXT} and {@link IdentityRefusal#TEXT_SINCE} */
    void requireWhole(LocalDate today) {
        if (isNew() && audience == null
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
