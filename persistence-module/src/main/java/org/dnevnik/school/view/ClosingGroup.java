package org.dnevnik.school.view;

import java.util.List;

/**
 * A subgroup, stream or elective of a year.
 *
 * @param parents ids of the classes that it takes its pupils from
 */
public record ClosingGroup(long id, String name, int parallel, List<Long> parents) {

    public ClosingGroup {
        parents = List.copyOf(parents);
    }
}
