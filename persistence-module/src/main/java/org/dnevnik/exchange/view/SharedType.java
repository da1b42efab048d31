package org.dnevnik.exchange.view;

import java.math.BigDecimal;

/**
 * A type of work.
 *
 * @param position   the type that is proposed first has the lowest
 * @param assessment whether such works are assessment procedures
 */
public record SharedType(
        long id, long school, String name, String abbr, BigDecimal weight, int position, boolean assessment) {}
