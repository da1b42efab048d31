package org.dnevnik.exchange.view;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of a pupil's attendance at a lesson.
 *
 * @param status ATTEND, ABSENT, ILL, LATE or PASS
 * @param remark for the family; null: none
 * @param at     when it was noted, by the school's clock
 */
public record SharedEntry(
        long lesson,
        int year,
        long person,
        long group,
        long subject,
        String subjectName,
        @Nullable String topic,
        String status,
        @Nullable String remark,
        LocalDateTime at) {}
