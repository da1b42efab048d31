package org.dnevnik.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Topics of the demo's lessons: a file of subject and topic, in the order in which they are taught. */
final class DemoTopics {

    private DemoTopics() {}

    /** JSON array of {@code {subject, topic, nth}}, counted from 0 for each subject. */
    static String json(Path file) {
        Map<String, Integer> counts = new HashMap<>();
        JsonArrayBuilder topics = Json.createArrayBuilder();
        try {
            for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                String[] parts = line.split(";", 2);
                int nth = counts.merge(parts[0], 1, Integer::sum) - 1;
                topics.add(Json.createObjectBuilder()
                        .add("subject", parts[0])
                        .add("topic", parts[1])
                        .add("nth", nth));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return topics.build().toString();
    }
}
