package org.dnevnik.protocol;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row of protocol/contract.txt.
 *
 * @param path     below the root, with placeholders and query
 * @param body     empty: none
 * @param shape    of a right answer
 * @param statuses for each of {@link #PEOPLE}
 */
record ContractRow(String verb, String path, String body, String shape, List<Integer> statuses) {

    static final List<String> PEOPLE = List.of("parent", "pupil", "teacher", "head", "admin", "region");

    static List<ContractRow> all() {
        try (InputStream file =
                        Objects.requireNonNull(ContractRow.class.getResourceAsStream("/protocol/contract.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ContractRow::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContractRow read(String line) {
        String[] parts = line.split(" \\| ", -1);
        String[] call = parts[0].split(" <- ", 2);
        int blank = call[0].indexOf(' ');
        return new ContractRow(
                call[0].substring(0, blank),
                call[0].substring(blank + 1).strip(),
                call.length == 1 ? "" : call[1].strip(),
                parts[1].strip(),
                Arrays.stream(parts[2].strip().split("\\s+"))
                        .map(Integer::valueOf)
                        .toList());
    }

    /** Whether it is a call that there is. */
    boolean isCall() {
        return statuses.contains(200);
    }

    int statusOf(String login) {
        return statuses.get(PEOPLE.indexOf(login));
    }

    /** Whether it changes nothing, whatever verb it has. */
    boolean isRead() {
        return verb.equals("GET") || body.startsWith("[");
    }

    /** Whether it asks for a list of what people of a school do, by their numbers. */
    boolean isListOfASchoolsLife() {
        return isRead() && shape.startsWith("List<") && (path + body).matches(".*\\{(?!school|from|to|date)\\w+}.*");
    }

    /** The path with the placeholders filled in. */
    String filled(Map<String, String> values) {
        return filled(path, values);
    }

    String filledBody(Map<String, String> values) {
        return filled(body, values);
    }

    private static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    /** How many parts of a described path are the same words; less than none: it is another path. */
    int likeness(String template) {
        String[] own = path.replaceAll("\\?.*", "").split("/", -1);
        String[] theirs = template.substring(1).split("/", -1);
        if (own.length != theirs.length) {
            return -1;
        }
        int same = 0;
        for (int i = 0; i < own.length; i++) {
            if (own[i].equals(theirs[i])) {
                same++;
            } else if (!theirs[i].startsWith("{")) {
                return -1;
            }
        }
        return same;
    }
}
