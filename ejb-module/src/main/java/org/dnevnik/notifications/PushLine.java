package org.dnevnik.notifications;

import java.util.Arrays;
import java.util.List;

/** What the database says on the channel: {@code MARK 123 456,789} for kind, pupil and recipients. */
record PushLine(Push push, List<Long> recipients) {

    static PushLine parse(String text) {
        String[] parts = text.split(" ", -1);
        return new PushLine(
                new Push(parts[0], Long.parseLong(parts[1])),
                Arrays.stream(parts[2].split(",", -1)).map(Long::valueOf).toList());
    }
}
