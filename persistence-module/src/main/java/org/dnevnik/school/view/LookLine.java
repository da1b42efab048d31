package org.dnevnik.school.view;

import java.time.Instant;

/**
 * Who looked at somebody's data on one day.
 *
 * @param last      the last time that day
 * @param times     how often
 * @param reader    name of who looked; empty for the house itself
 * @param positions what the reader was then and where: title and school, joined by a semicolon; empty for who held none. Of what went to another
 *     system its name, then the mandate by which it asked, or the kinship of whom it asked for
 * @param kinship   how the reader is related to the person; empty where not
 * @param what      which data
 * @param refused   whether they were not shown
 * @param key       of the place in the list
 */
public record LookLine(
        Instant last,
        int times,
        String reader,
        String positions,
        String kinship,
        String what,
        boolean refused,
        String key) {}
