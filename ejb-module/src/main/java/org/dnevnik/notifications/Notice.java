package org.dnevnik.notifications;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import java.util.Map;

/**
 * Something that a pupil and the family must learn.
 *
 * @param kind  what happened, MARK or ATTENDANCE: the key of the text
 * @param alone whether it is for the pupil, or whoever it is, and not for guardians too
 * @param facts what the text of this kind needs, without names of people
 */
public record Notice(String kind, long school, long pupil, boolean alone, Map<String, String> facts) {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    public Notice {
        facts = Map.copyOf(facts);
    }

    /** For a pupil and the guardians. */
    public Notice(String kind, long school, long pupil, Map<String, String> facts) {
        this(kind, school, pupil, false, facts);
    }

    /** What concerns one person, and not the guardians, if it is a child. */
    public static Notice toOnly(String kind, long school, long person, Map<String, String> facts) {
        return new Notice(kind, school, person, true, facts);
    }

    String payload() {
        var told = JSON.createObjectBuilder();
        facts.forEach(told::add);
        return JSON.createObjectBuilder()
                .add("pupil", pupil)
                .add("alone", alone)
                .add("facts", told)
                .build()
                .toString();
    }
}
