package org.dnevnik.exchange.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work of the journal, or a homework.
 *
 * @param homework whether it is a homework; numbers of works and of homeworks overlap
 * @param lesson   at which it is done; of a homework for which it is due; 0: due on a day
 * @param type     of the journal's work; 0 for a homework
 * @param text     the work's title, or what is to be done
 * @param scale    by which it is marked, as journal.grading_rule names it; null: the usual one
 * @param given    when the homework was issued; null for a work of the journal
 * @param by       who issued it; 0 for a work of the journal
 * @param toAll    whether the whole group has it; a homework for some is a matter of those alone
 * @param files    numbers of what is attached to a homework
 */
public record SharedWork(
        long id,
        int year,
        boolean homework,
        long lesson,
        long group,
        long subject,
        long type,
        String text,
        boolean important,
        LocalDate date,
        @Nullable LocalDateTime given,
        long by,
        @Nullable String scale,
        boolean toAll,
        List<Long> files) {}
