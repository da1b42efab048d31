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

/** The matrix of rights.txt: for each method of a service, what comes of it for each of the people. */
public final class Rights {

    private final List<String> people;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private Rights(List<String> lines) {
        List<List<String>> words = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.asList(line.trim().split("\\s+")))
                .toList();
        people = words.get(0);
        words.stream().skip(1).forEach(row -> rows.put(row.get(0), row.subList(1, row.size())));
    }

    public static Rights read() {
        InputStream file = Rights.class.getResourceAsStream("/container/rights.txt");
        if (file == null) {
            throw new IllegalStateException("rights.txt is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Rights(reader.lines().toList());
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
