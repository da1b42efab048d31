package org.dnevnik.journal.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dnevnik.journal.model.Scale.Kind;

/** The built-in scales, and the words that belong to every scale. */
public final class Scales {

    /** A debt, «точка»: the mark must be earned by a date. */
    public static final String DEBT = "•";

    // exempt and debts say nothing of the work; passed and not passed do, without a number
    private static final List<ScaleValue> COMMON = List.of(
            ScaleValue.of("осв", null, Level.NONE),
            ScaleValue.of("зч", null, Level.GOOD),
            ScaleValue.of("нз", null, Level.POOR),
            ScaleValue.of(DEBT, null, Level.NONE));

    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("зачёт", "зч"),
            Map.entry("зачет", "зч"),
            Map.entry("незачёт", "нз"),
            Map.entry("незачет", "нз"),
            Map.entry(".", DEBT),
            Map.entry("·", DEBT),
            // the keys of the full stop with the other layout still on
            Map.entry("ю", DEBT),
            Map.entry("/", DEBT));

    private static final Map<Kind, Scale> BUILT_IN = new EnumMap<>(Map.of(
            Kind.FIVE, scale(Kind.FIVE, five()),
            // отл {10, 9}, хор {8, 7}, уд {6, 5}, as the regional reports group them
            Kind.TEN, scale(Kind.TEN, points(10, 1, 9, 7, 5)),
            // likewise by threes: отл {12, 11, 10}, хор {9, 8, 7}, уд {6, 5, 4}
            Kind.TWELVE, scale(Kind.TWELVE, points(12, 1, 10, 7, 4)),
            // отл from 85, хор from 70, уд from 50: the bounds that schools use most
            Kind.HUNDRED, scale(Kind.HUNDRED, points(100, 0, 85, 70, 50)),
            Kind.PASS, scale(Kind.PASS, List.of(COMMON.get(1), COMMON.get(2))),
            Kind.LETTERS, scale(Kind.LETTERS, letters())));

    /** The usual scale. */
    public static final Scale FIVE = of(Kind.FIVE);

    private Scales() {}

    /** @param kind one of the built-in ones */
    public static Scale of(Kind kind) {
        return Objects.requireNonNull(BUILT_IN.get(kind), "a school's own scale has values of its own");
    }

    /** A word that belongs to every scale, by text in lower case. */
    static Optional<ScaleValue> common(String typed) {
        String asked = OTHERWISE.getOrDefault(typed, typed);
        return COMMON.stream().filter(v -> v.text().equals(asked)).findFirst();
    }

    private static Scale scale(Kind kind, List<ScaleValue> values) {
        return new Scale(kind, null, kind.name(), values);
    }

    private static List<ScaleValue> five() {
        return IntStream.iterate(5, n -> n - 1)
                .limit(5)
                .boxed()
                .flatMap(n -> Stream.of("+", "", "-").map(sign -> ScaleValue.of(n + sign, n.toString(), Level.of(n))))
                .toList();
    }

    private static List<ScaleValue> points(int best, int worst, int excellent, int good, int fair) {
        List<ScaleValue> values = new ArrayList<>();
        for (int n = best; n >= worst; n--) {
            Level level =
                    n >= excellent ? Level.EXCELLENT : n >= good ? Level.GOOD : n >= fair ? Level.FAIR : Level.POOR;
            values.add(ScaleValue.of(Integer.toString(n), Integer.toString(n), level));
        }
        return values;
    }

    // as in ECTS: B and C are good, D and E fair; half points between, so that an average reads like one of five points
    private static List<ScaleValue> letters() {
        return List.of(
                ScaleValue.of("A", "5", Level.EXCELLENT),
                ScaleValue.of("B", "4.5", Level.GOOD),
                ScaleValue.of("C", "4", Level.GOOD),
                ScaleValue.of("D", "3.5", Level.FAIR),
                ScaleValue.of("E", "3", Level.FAIR),
                ScaleValue.of("F", "2", Level.POOR));
    }
}
