package org.dnevnik.school.view;

import java.time.Instant;

/**
 * A merge that can still be taken back.
 *
 * @param loser  name of the record that became an alias
 * @param winner name of the record that stays
 */
public record MergeLine(long id, String loser, long winnerId, String winner, Instant mergedAt, String mergedBy) {}
