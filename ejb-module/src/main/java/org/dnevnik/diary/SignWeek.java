package org.dnevnik.diary;

import java.time.LocalDate;

/**
 * The order to sign a week.
 *
 * @param day  any day of it
 * @param hash of the text that was shown, see {@code docs/decisions/0014}
 */
public record SignWeek(long pupil, LocalDate day, String hash) {}
