package org.dnevnik.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The courses that the demo's schools teach by plan: a file of subject, grade, section, topic and hours, in the order in which they are taught. */
final class DemoCourses {

    private DemoCourses() {}

    /** JSON array of {@code {subject, parallel, section, topic, hours, nth}}, counted from 1 for each course. */
    static String json(Path file) {
        Map<String, Integer> counts = new HashMap<>();
        JsonArrayBuilder topics = Json.createArrayBuilder();
        try {
            for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                String[] parts = line.split(";", -1);
                topics.add(Json.createObjectBuilder()
                        .add("subject", parts[0])
                        .add("parallel", Integer.parseInt(parts[1]))
                        .add("section", parts[2])
                        .add("topic", parts[3])
                        .add("hours", Integer.parseInt(parts[4]))
                        .add("nth", counts.merge(parts[0] + parts[1], 1, Integer::sum)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return topics.build().toString();
    }
}
