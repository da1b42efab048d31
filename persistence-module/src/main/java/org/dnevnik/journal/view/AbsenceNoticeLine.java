package org.dnevnik.journal.view;

import java.time.Instant;
import java.time.LocalDate;
import org.dnevnik.journal.model.AbsenceState;
import org.dnevnik.journal.model.AbsentSpan;
import org.dnevnik.journal.model.Attendance;
import org.jspecify.annotations.Nullable;

/**
 * A notice of absence, as it is read by those who decide and by the family.
 *
 * @param group     the pupil's class; 0 and empty for who is in none any more
 * @param text      what the family adds; null: nothing
 * @param sender    surname and given name
 * @param decidedBy null: nobody yet
 * @param answer    what the school adds; null: nothing
 */
public record AbsenceNoticeLine(
        long id,
        long pupil,
        String pupilName,
        long group,
        String groupName,
        AbsentSpan span,
        String reason,
        Attendance status,
        @Nullable String text,
        AbsenceState state,
        String sender,
        Instant sentAt,
        @Nullable String decidedBy,
        @Nullable String answer,
        int version) {

    public LocalDate starts() {
        return span.starts();
    }

    public LocalDate ends() {
        return span.ends();
    }

    /** Null: whole days. */
    public @Nullable Integer firstLesson() {
        return span.firstLesson();
    }

    /** Null: whole days. */
    public @Nullable Integer lastLesson() {
        return span.lastLesson();
    }
}
