package org.dnevnik.journal.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values that marks are given by.
 *
 * @param own    id of a school's own scale; null for one of the {@link Scales built-in ones}
 * @param name   of an own scale; of a built-in one the name of its kind, and the screens have a word for it
 * @param values from the best down
 */
public record Scale(Kind kind, @Nullable Long own, String name, List<ScaleValue> values) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int LOWEST_GIVEN_BY_FIVE = 2;

    /** Which scales there are. */
    public enum Kind {
        /** 5 to 1, each with plus and minus. */
        FIVE,
        TEN,
        TWELVE,
        /** 100 to 0. */
        HUNDRED,
        /** Зачёт and незачёт: no averages. */
        PASS,
        /** A to F. */
        LETTERS,
        /** A school's own list. */
        OWN
    }

    public Scale {
        values = List.copyOf(values);
    }

    /** A school's own scale as its row tells it: {@code отл:5:5;хор:4:4}. */
    public static Scale own(long id, String name, String told) {
        return new Scale(Kind.OWN, id, name, OwnValues.read(told));
    }

    /** By text in lower case without spaces; what every scale knows, like {@code осв}, among it. */
    public Optional<ScaleValue> value(String typed) {
        return values.stream().filter(v -> v.isTyped(typed)).findFirst().or(() -> Scales.common(typed));
    }

    /** The values that a period mark may be: with a number, without plus and minus, from the best down. */
    public List<ScaleValue> whole() {
        return values.stream()
                .filter(v -> v.grade() != null && (kind != Kind.FIVE || v.sign() == 0))
                .toList();
    }

    /** For somebody who typed something else: {@code 5, 4, 3, 2, 1}, {@code 0…100}. */
    public String shown() {
        List<String> texts = values.stream()
                .filter(v -> kind != Kind.FIVE || v.sign() == 0)
                .map(ScaleValue::text)
                .toList();
        return kind == Kind.HUNDRED ? "0…100" : String.join(", ", texts);
    }

    /** Halfway between neighbours, so that averages are rounded as in mathematics; nobody gets a one of five for an average. */
    public List<BigDecimal> usualBounds() {
        List<ScaleValue> whole = whole();
        List<BigDecimal> bounds = new ArrayList<>();
        for (int i = 1; i < whole.size(); i++) {
            BigDecimal better = Objects.requireNonNull(whole.get(i - 1).grade());
            BigDecimal worse = Objects.requireNonNull(whole.get(i).grade());
            if (kind != Kind.FIVE || worse.intValue() >= LOWEST_GIVEN_BY_FIVE) {
                bounds.add(better.add(worse).divide(TWO));
            }
        }
        return bounds;
    }
}
