package org.dnevnik.container;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The matrix of container/rights: for each method of a service, what comes of it for each of the people. README.txt there explains. */
public final class Rights {

    private static final List<String> FEATURES = List.of(
            "journal",
            "lesson",
            "periods",
            "attendance",
            "diary",
            "homework",
            "office",
            "people",
            "search",
            "identity",
            "tokens",
            "timetable",
            "house",
            "rules",
            "reports",
            "queues",
            "sharing",
            "webhooks");

    private List<String> people = List.of();
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private Rights() {}

    public static Rights read() {
        Rights all = new Rights();
        FEATURES.forEach(all::add);
        return all;
    }

    private void add(String feature) {
        List<List<String>> words = lines(feature).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.asList(line.trim().split("\\s+")))
                .toList();
        if (!people.isEmpty() && !people.equals(words.get(0))) {
            throw new IllegalStateException("other people in " + feature);
        }
        people = words.get(0);
        words.stream().skip(1).forEach(row -> rows.put(row.get(0), row.subList(1, row.size())));
    }

    private static String resource(String feature) {
        return "container/rights/" + feature + ".txt";
    }

    static List<String> resources() {
        return FEATURES.stream().map(Rights::resource).toList();
    }

    private static List<String> lines(String feature) {
        String name = resource(feature);
        try (InputStream file = Objects.requireNonNull(Rights.class.getResourceAsStream("/" + name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of methods, as {@code Service.method}. */
    public Map<String, List<String>> rows() {
        return rows;
    }

    /** The columns' heads, as they stand in {@link Who} in lower case. */
    public List<String> people() {
        return people;
    }
}
