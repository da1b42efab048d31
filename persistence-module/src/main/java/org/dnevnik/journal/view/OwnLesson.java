package org.dnevnik.journal.view;

import java.time.LocalDate;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.model.EntryChange;
import org.dnevnik.journal.model.EntrySaid;
import org.jspecify.annotations.Nullable;

/**
 * A lesson at which a pupil is expected, and what the journal says of the pupil there.
 *
 * @param group   name of the subgroup or stream; null for a lesson of the whole class
 * @param closed  whether a reporting period that holds the lesson is closed
 * @param version of the row; 0: nothing was ever said
 */
public record OwnLesson(
        long lesson,
        LocalDate date,
        int number,
        String subject,
        @Nullable String group,
        long pupil,
        boolean closed,
        EntrySaid said,
        int version) {

    public Attendance status() {
        return said.status();
    }

    /** As it stands in the journal: «н», «о15»; empty for who was there. */
    public String letter() {
        return said.status().letter(said.minutes());
    }

    /** How late; null: not told. */
    public @Nullable Integer minutes() {
        return said.minutes();
    }

    /** Id of the school's reason; null: none is told. */
    public @Nullable Long reason() {
        return said.reason();
    }

    /** For the family; null: none. */
    public @Nullable String remark() {
        return said.remark();
    }

    /** For colleagues; null: none. */
    public @Nullable String note() {
        return said.note();
    }

    /** The order to say something else. */
    public EntryChange to(EntrySaid next) {
        return new EntryChange(lesson, pupil, said, version, next);
    }
}
