package org.dnevnik.homework.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pupil of a class who has most has to do for a day.
 *
 * @param norm  minutes that are allowed
 * @param given all of it
 */
public record LoadDay(LocalDate day, int norm, List<Given> given) {

    /**
     * A homework for the day.
     *
     * @param minutes null: not told
     * @param text its beginning
     */
    public record Given(
            String subject, String group, @Nullable Integer minutes, String text) {}

    public LoadDay {
        given = List.copyOf(given);
    }

    /** Expected for all of it together, as far as it is told. */
    public int minutes() {
        return given.stream()
                .mapToInt(g -> g.minutes() == null ? 0 : g.minutes())
                .sum();
    }

    /** Homeworks that say nothing of their time. */
    public int untold() {
        return (int) given.stream().filter(g -> g.minutes() == null).count();
    }

    /** Minutes that are too many. */
    public int over() {
        return Math.max(0, minutes() - norm);
    }
}
