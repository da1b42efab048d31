package org.dnevnik.homework.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pupils of a group have to do for a day already.
 *
 * @param heaviest minutes of the pupil who has most
 * @param norm     minutes that are allowed
 * @param untold   how many homeworks say nothing of their time
 */
public record DayLoad(LocalDate day, int heaviest, int norm, int untold, List<Given> given, List<Planned> planned) {

    /**
     * A homework for the day.
     *
     * @param minutes null: not told
     */
    public record Given(
            String subject, String group, @Nullable Integer minutes, String text) {}

    /** An assessment that the journal has for the day. */
    public record Planned(int number, String subject, String type) {}

    public DayLoad {
        given = List.copyOf(given);
        planned = List.copyOf(planned);
    }

    /**
     * Minutes that would be too many.
     *
     * @param more of the homework that is about to be given
     */
    public int over(int more) {
        return Math.max(0, heaviest + more - norm);
    }
}
