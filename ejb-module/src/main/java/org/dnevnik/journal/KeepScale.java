package org.dnevnik.journal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dnevnik.journal.model.Level;
import org.dnevnik.journal.model.MarkText;
import org.dnevnik.journal.model.Scale;
import org.dnevnik.journal.model.ScaleValue;
import org.jspecify.annotations.Nullable;

/**
 * A school's own scale as a form says it.
 *
 * @param id     0 for a new one
 * @param values by their place from the best down; those without a text are left out
 */
public record KeepScale(long id, String name, Map<Integer, Value> values, int version) {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_VALUES = 20;
    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;
    private static final Pattern TEXT = Pattern.compile("[\\p{L}\\d][\\p{L}\\d+-]{0,5}");
    private static final List<String> COMMON = List.of("осв", "зч", "нз");

    /**
     * @param grade null: enters no average
     * @param level 5 to 2, or 0
     */
    public record Value(@Nullable String text, @Nullable BigDecimal grade, int level) {}

    public KeepScale {
        name = name.strip().replaceAll("\\s+", " ");
        values = new TreeMap<>(values);
    }

    List<ScaleValue> read() {
        return values.values().stream()
                .filter(v -> v.text() != null && !v.text().isBlank())
                .map(v -> new ScaleValue(Objects.requireNonNull(v.text()).strip(), v.grade(), Level.of(v.level())))
                .toList();
    }

    boolean fits() {
        List<ScaleValue> read = read();
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl)
                && read.size() >= 2
                && read.size() <= MOST_VALUES
                && read.stream().allMatch(KeepScale::fits)
                && areDifferent(read);
    }

    private static boolean fits(ScaleValue value) {
        BigDecimal grade = value.grade();
        return TEXT.matcher(value.text()).matches()
                && !isTaken(value.text().toLowerCase(Locale.ROOT))
                && (grade == null
                        || grade.signum() >= 0
                                && grade.compareTo(MOST) <= 0
                                && grade.stripTrailingZeros().scale() <= DECIMALS);
    }

    /** Whether the text says something in every journal already: an absence, exempt, passed. */
    private static boolean isTaken(String text) {
        return COMMON.contains(text) || MarkText.isAttendance(text);
    }

    private static boolean areDifferent(List<ScaleValue> values) {
        Set<String> texts = new HashSet<>();
        return values.stream().allMatch(v -> texts.add(v.text().toLowerCase(Locale.ROOT)));
    }

    /** Whether the values with a number stand from the best down. */
    static boolean falls(List<ScaleValue> values) {
        List<BigDecimal> grades = new Scale(Scale.Kind.OWN, 0L, "", values)
                .whole().stream().map(ScaleValue::grade).toList();
        for (int i = 1; i < grades.size(); i++) {
            if (grades.get(i - 1).compareTo(grades.get(i)) <= 0) {
                return false;
            }
        }
        return true;
    }
}
