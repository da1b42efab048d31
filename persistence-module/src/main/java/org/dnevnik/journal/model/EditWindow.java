package org.dnevnik.journal.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when the journal of a lesson may be written: while its period is open, and for so many days after it as the school has decided. A
 * week means that on 10 September a mark of 2 September can no longer be set. An unlock opens days against both.
 *
 * @param days         after the lesson's date; null: without end
 * @param officeExempt whether days do not bind those who run the school; a closed period binds everybody
 * @param unlocked     days of lessons that somebody has opened to the asking person now
 */
public record EditWindow(@Nullable Integer days, boolean officeExempt, List<Span> unlocked) {

    /** Days of lessons, from and to. */
    public record Span(LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Why a lesson's journal is closed. */
    public enum Lock {
        PERIOD,
        DAYS
    }

    /** Nobody has decided anything. */
    public static final EditWindow ENDLESS = new EditWindow(null, true, List.of());

    public EditWindow {
        unlocked = List.copyOf(unlocked);
    }

    /**
     * As it binds somebody.
     *
     * @param office whether it is one of those who run the school
     */
    public EditWindow asFor(boolean office) {
        return office && officeExempt && days != null ? new EditWindow(null, true, unlocked) : this;
    }

    /** @param closed whether a reporting period that holds the lesson is closed */
    public Optional<Lock> lock(LocalDate lesson, LocalDate today, boolean closed) {
        if (unlocked.stream().anyMatch(s -> s.holds(lesson))) {
            return Optional.empty();
        }
        if (closed) {
            return Optional.of(Lock.PERIOD);
        }
        return days != null && lesson.plusDays(days).isBefore(today) ? Optional.of(Lock.DAYS) : Optional.empty();
    }
}
