package org.dnevnik.journal;

import org.jspecify.annotations.Nullable;

/**
 * An order to make a plan of a subject.
 *
 * @param like the plan whose topics it begins with; null: none
 */
public record MakePlan(
        long school,
        int year,
        long subject,
        int parallel,
        String name,
        @Nullable Long like) {

    public MakePlan {
        name = name.strip().replaceAll("\\s+", " ");
    }
}
