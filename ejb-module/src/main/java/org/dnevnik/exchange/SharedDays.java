package org.dnevnik.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import org.dnevnik.exchange.view.SharedSpan;
import org.dnevnik.exchange.view.SharedWeek;

/**
 * Days of a pupil.
 *
 * @param zone of the school
 */
public record SharedDays(long pupil, SharedSpan span, SharedWeek week, LocalDate today, ZoneId zone) {}
