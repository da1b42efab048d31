package org.dnevnik.notifications.view;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One notification in its recipient's list.
 *
 * @param kind      what happened; together with the facts it makes the text
 * @param pupil     whom it is about; null when it is about nobody
 * @param pupilName surname and given name
 * @param facts     what the text of this kind needs: subject, date, old and new value
 * @param seen      whether the recipient has seen it
 */
public record NotificationView(
        long id,
        String kind,
        @Nullable Long pupil,
        @Nullable String pupilName,
        Map<String, String> facts,
        Instant createdAt,
        boolean seen) {

    public NotificationView {
        facts = Map.copyOf(facts);
    }

    /** A fact by its name, empty when this kind has none. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}
