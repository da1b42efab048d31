package org.dnevnik.journal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dnevnik.journal.model.EditWindow;
import org.dnevnik.journal.model.EditWindow.Lock;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as its column's head opens it.
 *
 * @param topic   null: not written yet
 * @param version of the lesson, shown to whoever writes the topic
 * @param closed  whether a reporting period that holds the lesson is closed
 * @param window  until when the lesson may be written
 * @param types   what a new work may be, in the school's order
 */
public record LessonCard(
        long lesson,
        int year,
        Standing standing,
        String group,
        String subject,
        LocalDate date,
        int number,
        @Nullable String topic,
        int version,
        boolean closed,
        EditWindow window,
        ZoneId zone,
        List<LessonWork> works,
        List<TypeChoice> types) {

    /**
     * @param typeId    which type it is of
     * @param important whether it stands out
     * @param counts    whether its marks enter averages
     * @param weight    its own; null: that of the type
     * @param marked    whether a mark was ever set for it: such a work stays
     */
    public record LessonWork(
            long id,
            String type,
            String abbr,
            @Nullable String title,
            int version,
            boolean marked,
            long typeId,
            boolean important,
            boolean counts,
            @Nullable BigDecimal weight) {}

    /** A type of work to choose. */
    public record TypeChoice(long id, String name, String abbr) {}

    public LessonCard {
        works = List.copyOf(works);
        types = List.copyOf(types);
    }

    /**
     * Why it can no longer be written.
     *
     * @param office whether who asks runs the school
     */
    public Optional<Lock> lock(LocalDate today, boolean office) {
        return window.asFor(office).lock(date, today, closed);
    }
}
