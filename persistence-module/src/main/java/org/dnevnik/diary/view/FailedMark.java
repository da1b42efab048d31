package org.dnevnik.diary.view;

import org.dnevnik.diary.view.DiaryDebt.Way;
import org.dnevnik.kernel.AcademicYear;
import org.jspecify.annotations.Nullable;

/**
 * An unsatisfactory mark of a period or a year, or none where there should be one.
 *
 * @param year   to which it belongs
 * @param kind   of the period: {@code QUARTER}, {@code TRIMESTER}, {@code HALF_YEAR}, {@code OWN}; {@code YEAR} for the year itself
 * @param number of the period in its year, from 1
 * @param value  as set: {@code 2}, {@code н/а}
 * @param setBy  surname and initials
 * @param way    where it is planned what mark follows now; null: the pupil learns the subject no more, or not in this group
 */
public record FailedMark(
        AcademicYear year,
        String subject,
        String kind,
        int number,
        String value,
        String setBy,
        @Nullable Way way) {}
