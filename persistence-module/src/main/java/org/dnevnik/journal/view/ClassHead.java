package org.dnevnik.journal.view;

import java.time.ZoneId;

/**
 * A class and how somebody stands to it.
 *
 * @param standing {@code teaches} is true for whoever gives any lesson to it
 */
public record ClassHead(long id, String name, int year, ZoneId zone, Standing standing) {}
