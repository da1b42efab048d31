package org.dnevnik.journal.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dnevnik.journal.view.LedgerSignatureLine.SignedPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger in words.
 *
 * @param local    when, by the school's clock
 * @param by       surname and initials; empty for the system itself
 * @param address  of the network, from where
 * @param pupilId  null when it is about the whole class
 * @param date     of the lesson; null when it is about none
 * @param number   of the lesson in its day; 0: about none
 * @param workType null without a work, and of a work that is gone
 * @param oldValue null: there was none
 * @param newValue null: there is none any more
 */
public record LedgerChange(
        long id,
        int year,
        Instant at,
        LocalDateTime local,
        String by,
        String address,
        String kind,
        @Nullable Long pupilId,
        @Nullable String pupil,
        @Nullable LocalDate date,
        int number,
        @Nullable String subject,
        @Nullable String group,
        @Nullable String workType,
        @Nullable SignedPeriod period,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String reason) {}
