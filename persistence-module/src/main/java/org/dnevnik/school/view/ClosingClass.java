package org.dnevnik.school.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class at the end of its year, with everybody who is in it.
 *
 * @param teacher who leads it; null: nobody
 */
public record ClosingClass(
        long id, String name, int parallel, @Nullable Long teacher, List<Pupil> pupils) {

    /** Somebody who is in the class. */
    public record Pupil(long person, String name) {}

    public ClosingClass {
        pupils = List.copyOf(pupils);
    }
}
