package org.dnevnik.notifications;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import java.util.Map;

/**
 * Something that a pupil and the family must learn.
 *
 * @param kind  what happened, MARK or ATTENDANCE: the key of the text
 * @param facts what the text of this kind needs, without names of people
 */
public record Notice(String kind, long school, long pupil, Map<String, String> facts) {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    public Notice {
        facts = Map.copyOf(facts);
    }

    String payload() {
        var told = JSON.createObjectBuilder();
        facts.forEach(told::add);
        return JSON.createObjectBuilder()
                .add("pupil", pupil)
                .add("facts", told)
                .build()
                .toString();
    }
}
