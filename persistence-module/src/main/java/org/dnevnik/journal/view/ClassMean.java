package org.dnevnik.journal.view;

import java.math.BigDecimal;

/**
 * A pupil's average beside those of the class.
 *
 * @param mean with six digits
 */
public record ClassMean(long pupil, String name, BigDecimal mean) {}
