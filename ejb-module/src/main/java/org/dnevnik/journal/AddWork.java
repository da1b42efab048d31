package org.dnevnik.journal;

import org.jspecify.annotations.Nullable;

/** An order to add a work to a lesson, behind those that it has. */
public record AddWork(
        long lesson, int year, long workType, @Nullable String title) {}
