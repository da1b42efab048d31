package org.dnevnik.outbox;

import java.util.Objects;

/** What an administrator reads about a failure: its innermost cause in one line. */
final class FailureText {

    private static final int LONGEST = 300;

    private FailureText() {}

    static String of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = Objects.requireNonNullElse(cause.getMessage(), "")
                .lines()
                .findFirst()
                .orElse("");
        String text = cause.getClass().getSimpleName() + ": " + message;
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
