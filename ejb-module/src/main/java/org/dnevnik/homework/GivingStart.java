package org.dnevnik.homework;

import org.jspecify.annotations.Nullable;

/**
 * From where somebody begins to give homework; each part may be missing.
 *
 * @param lesson at which it is given, of {@code year}
 * @param from   an older homework, of {@code year}
 */
public record GivingStart(
        @Nullable Long draft,
        @Nullable Long lesson,
        @Nullable Long from,
        int year,
        @Nullable Long group,
        @Nullable Long subject) {}
