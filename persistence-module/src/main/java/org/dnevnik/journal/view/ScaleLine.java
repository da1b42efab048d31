package org.dnevnik.journal.view;

import java.math.BigDecimal;
import java.util.List;
import org.dnevnik.journal.model.Level;
import org.dnevnik.journal.model.Scale;
import org.jspecify.annotations.Nullable;

/**
 * A school's own scale.
 *
 * @param used a rule gives marks by it, so that it stays as it is
 */
public record ScaleLine(long id, Scale scale, boolean used, int version) {

    /**
     * One of its values.
     *
     * @param grade null: enters no average
     */
    public record Value(String text, @Nullable BigDecimal grade, Level level) {}

    /** From the best down. */
    public List<Value> values() {
        return scale.values().stream()
                .map(v -> new Value(v.text(), v.grade(), v.level()))
                .toList();
    }
}
