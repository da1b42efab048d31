package org.dnevnik.timetable;

import java.util.Set;

/**
 * The weeks of a repeated change, confirmed at once.
 *
 * @param lessons those of the asked weeks that are changed
 */
public record ArrangeRepeat(AskRepeat asked, Set<Long> lessons) {

    public ArrangeRepeat {
        lessons = Set.copyOf(lessons);
    }
}
