package org.dnevnik.timetable.view;

import java.util.List;

/**
 * A table of bells.
 *
 * @param id        0 for the school's main one
 * @param weekdays  bits, Monday the lowest, the eighth for short days of the calendar; 0 for the main one
 * @param parallels bits, grade 0 the lowest; 0 for the main one
 */
public record BellTable(long id, String name, int weekdays, int parallels, List<BellTime> times) {

    public boolean isMain() {
        return id == 0;
    }

    /** Tells two states of the table apart, for whoever edits what another has edited. */
    public int mark() {
        String times = times().stream()
                .map(t -> t.number() + "-" + t.starts() + "-" + t.ends())
                .reduce("", (a, b) -> a + ";" + b);
        return (name + weekdays + "/" + parallels + times).hashCode();
    }
}
