package org.dnevnik.stand;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a form or the query of an address holds, decoded; what is there twice is seen. */
final class Fields {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Fields() {}

    static Fields read(@Nullable String coded) {
        Fields fields = new Fields();
        for (String pair : (coded == null ? "" : coded).split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                fields.values
                        .computeIfAbsent(decoded(pair.substring(0, at)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(at + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Empty for none. */
    String get(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        return found.isEmpty() ? "" : found.get(0);
    }

    /** @throws EsiaError for none, and for more than one */
    String required(String name) throws EsiaError {
        if (values.getOrDefault(name, List.of()).size() > 1) {
            throw EsiaError.wrong(name);
        }
        if (get(name).isEmpty()) {
            throw EsiaError.missing(name);
        }
        return get(name);
    }

    static String coded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
