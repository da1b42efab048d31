package org.dnevnik.journal.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The values of a school's own scale in one text: {@code отл:5:5;хор:4:4;зач::4}. */
public final class OwnValues {

    private static final int PARTS = 3;

    private OwnValues() {}

    /** @throws IllegalArgumentException for a text that was not written here */
    public static List<ScaleValue> read(String told) {
        return Arrays.stream(told.split(";", -1)).map(OwnValues::value).toList();
    }

    public static String written(List<ScaleValue> values) {
        return values.stream().map(OwnValues::written).collect(Collectors.joining(";"));
    }

    private static ScaleValue value(String told) {
        String[] parts = told.split(":", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("a value of a scale: " + told);
        }
        return ScaleValue.of(parts[0], parts[1].isEmpty() ? null : parts[1], Level.of(Integer.parseInt(parts[2])));
    }

    private static String written(ScaleValue value) {
        String grade =
                value.grade() == null ? "" : value.grade().stripTrailingZeros().toPlainString();
        return value.text() + ":" + grade + ":" + value.level().number();
    }
}
