package org.dnevnik.homework.view;

import java.time.Instant;
import java.time.LocalDate;
import org.dnevnik.homework.model.WantedAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A homework on a teacher's list.
 *
 * @param text    its beginning
 * @param minutes expected; null: not told
 * @param own     whether the reader has given it
 * @param author  surname and initials
 * @param tasks   how many pupils have it
 * @param unseen  of them, how many have not opened it
 * @param waiting of them, how many wait for the teacher
 * @param ready   of them, how many are submitted, checked or exempted
 * @param read    whether the reader opens its sheet: whoever stood in for a while finds it in the archive alone
 */
public record HomeworkLine(
        long id,
        int year,
        String group,
        String subject,
        LocalDate due,
        String text,
        @Nullable Integer minutes,
        WantedAnswer answer,
        boolean own,
        String author,
        Instant issuedAt,
        int tasks,
        int unseen,
        int waiting,
        int ready,
        boolean read) {}
