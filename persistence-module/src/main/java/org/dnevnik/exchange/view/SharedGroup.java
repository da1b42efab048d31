package org.dnevnik.exchange.view;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class, or a group into which classes are divided.
 *
 * @param kind    CLASS, SUBGROUP, STREAM or ELECTIVE
 * @param parents classes that its pupils come from; none for a class
 * @param leader  class teacher; null: none is named
 */
public record SharedGroup(
        long id,
        long school,
        int year,
        String kind,
        String name,
        int parallel,
        @Nullable Long leader,
        Set<Long> parents) {

    public SharedGroup {
        parents = Set.copyOf(parents);
    }

    public boolean isClass() {
        return kind.equals("CLASS");
    }
}
