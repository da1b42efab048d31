package org.dnevnik.school;

import org.dnevnik.school.view.PeopleKind;
import org.jspecify.annotations.Nullable;

/**
 * Which people of a school somebody wants to see.
 *
 * @param school  null for the first in which the caller works
 * @param group   a class; null for all that the caller sees
 * @param text    what was typed to find somebody: names, a birth date, digits of a SNILS, a class; empty for all
 * @param byClass pupils by class and name instead of by name
 * @param after   key of the last row of the slice before; null for the first slice
 */
public record PeopleAsked(
        @Nullable Long school,
        PeopleKind kind,
        @Nullable Long group,
        String text,
        boolean byClass,
        @Nullable String after) {}
