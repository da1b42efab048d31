package org.dnevnik.school.view;

import java.time.Instant;

/**
 * A year that was opened from the one before.
 *
 * @param year    2027 means 2027/28
 * @param opened  its calendar was made with it
 * @param classes new ones, subgroups not counted
 * @param stayed  pupils who repeat their year, among those who moved
 * @param by      who opened it, surname and initials
 */
public record Promotion(
        int id,
        int year,
        boolean opened,
        int classes,
        int moved,
        int stayed,
        int graduated,
        int gone,
        String by,
        Instant at) {}
