package org.dnevnik.homework.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dnevnik.homework.model.WantedAnswer;
import org.dnevnik.journal.view.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A homework as whoever asks stands to it.
 *
 * @param standing   {@code teaches}: gives the subject to the group, or has given this homework
 * @param zone       of the school
 * @param group      of the journal
 * @param wholeClass whether the group is a class
 * @param due        the day on which it is due
 * @param number     of the lesson for which it is due; null: due on the day
 * @param lesson     for which it is due
 * @param fromLesson at which it was given
 * @param minutes    how long it is expected to take; null: not told
 * @param toAll      to the whole group
 * @param author     surname and initials
 */
public record HomeworkHead(
        long id,
        int year,
        Standing standing,
        ZoneId zone,
        long group,
        String groupName,
        boolean wholeClass,
        long subject,
        String subjectName,
        LocalDate due,
        @Nullable Integer number,
        @Nullable Long lesson,
        @Nullable Long fromLesson,
        String text,
        String linkLines,
        @Nullable Integer minutes,
        WantedAnswer answer,
        boolean toAll,
        boolean cancelled,
        long issuedBy,
        String author,
        Instant issuedAt,
        int version) {

    /** One by one, in their order. */
    public List<String> links() {
        return linkLines.lines().filter(l -> !l.isBlank()).toList();
    }
}
