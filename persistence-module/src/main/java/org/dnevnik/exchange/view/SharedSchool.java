package org.dnevnik.exchange.view;

/**
 * A school.
 *
 * @param name     in full
 * @param zone     its time zone, {@code Europe/Moscow}
 * @param weighted whether the weighted average is used
 */
public record SharedSchool(
        long id,
        String name,
        String shortName,
        String town,
        long region,
        String regionName,
        String zone,
        boolean weighted) {}
