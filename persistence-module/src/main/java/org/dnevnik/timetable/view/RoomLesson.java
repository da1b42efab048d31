package org.dnevnik.timetable.view;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A lesson that takes a room.
 *
 * @param starts by the bells; null with {@code ends}: no bell rings for it
 */
public record RoomLesson(
        long place,
        int number,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        String group,
        String subject,
        String teacher) {}
