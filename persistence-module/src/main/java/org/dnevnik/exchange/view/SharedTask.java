package org.dnevnik.exchange.view;

import java.time.LocalDate;

/**
 * A pupil's copy of a homework.
 *
 * @param version of the row, for who changes it
 * @param state ISSUED, SEEN, IN_WORK, SUBMITTED, RETURNED, CHECKED or EXEMPT
 */
public record SharedTask(
        long id,
        int year,
        long person,
        long homework,
        long group,
        long subject,
        String state,
        LocalDate due,
        int version) {}
