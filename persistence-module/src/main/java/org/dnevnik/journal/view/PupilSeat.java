package org.dnevnik.journal.view;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a pupil learns, as a policy of the journal needs it.
 *
 * @param classTeacher null while nobody leads the class
 * @param birthday     null: not known
 */
public record PupilSeat(
        long person,
        String name,
        long school,
        ZoneId zone,
        long group,
        String groupName,
        @Nullable Long classTeacher,
        @Nullable LocalDate birthday) {}
