package org.dnevnik.diary.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lesson of a subject as its page tells it.
 *
 * @param topic    null: not written yet
 * @param homework due at this lesson; null: none
 * @param absence  status of the journal; null: was there, or nobody noted
 * @param ahead    works without a mark that are announced for it; null: none
 */
public record SubjectDay(
        LocalDate date,
        int number,
        @Nullable String topic,
        @Nullable String homework,
        @Nullable String absence,
        @Nullable String ahead) {}
