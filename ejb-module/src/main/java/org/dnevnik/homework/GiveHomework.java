package org.dnevnik.homework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to make a homework of a draft.
 *
 * @param draft      its number becomes the homework's, so that the order may be repeated
 * @param pupils     who has to do it; empty: the whole group
 * @param fromLesson at which it is given; null: at none
 * @param takenFrom  an older one out of which it was made; null: none
 */
public record GiveHomework(
        long draft,
        long group,
        long subject,
        List<Long> pupils,
        @Nullable Long fromLesson,
        @Nullable Long takenFrom,
        IssueHomework asked) {

    public GiveHomework {
        pupils = List.copyOf(pupils);
    }
}
