package org.dnevnik.exchange.web.v2;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which marks there are, by scales. Six and seven points nobody here uses: their lists are empty. */
public record MarkValues(
        List<String> markna,
        List<String> markdismiss,
        List<String> mark5,
        List<String> mark6,
        List<String> mark7,
        List<String> mark10,
        List<String> mark12,
        List<String> mark100,
        List<String> markabcdf,
        List<String> test,
        List<String> notset) {

    static final MarkValues ALL = new MarkValues(
            List.of("н/а"),
            List.of("осв"),
            IntStream.rangeClosed(1, 5)
                    .boxed()
                    .flatMap(n -> Stream.of(n + "-", n.toString(), n + "+"))
                    .toList(),
            List.of(),
            List.of(),
            upTo(1, 10),
            upTo(1, 12),
            upTo(0, 100),
            List.of("A", "B", "C", "D", "E", "F"),
            List.of("зч", "нз"),
            List.of());

    private static List<String> upTo(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    }

    /** Of one scale; null for none that is known. */
    @Nullable
    List<String> of(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "markna" -> markna;
            case "markdismiss" -> markdismiss;
            case "mark5" -> mark5;
            case "mark6" -> mark6;
            case "mark7" -> mark7;
            case "mark10" -> mark10;
            case "mark12" -> mark12;
            case "mark100" -> mark100;
            case "markabcdf" -> markabcdf;
            case "test" -> test;
            case "notset" -> notset;
            default -> null;
        };
    }
}
