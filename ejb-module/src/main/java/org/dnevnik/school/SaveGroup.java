package org.dnevnik.school;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class, subgroup, stream or elective as a form says it.
 *
 * @param id      0 for a new one
 * @param kind    CLASS, SUBGROUP, STREAM or ELECTIVE; of an existing group it stays
 * @param parents classes that it takes its pupils from; a class has none, a subgroup one
 * @param version of the line that the form was made from
 */
public record SaveGroup(
        long id,
        int year,
        String kind,
        String name,
        int parallel,
        @Nullable Long classTeacher,
        @Nullable Long place,
        String profile,
        List<Long> parents,
        int version) {

    private static final Set<String> KINDS = Set.of("CLASS", "SUBGROUP", "STREAM", "ELECTIVE");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PROFILE = 100;
    private static final int LAST_PARALLEL = 12;

    public SaveGroup {
        name = name.strip().replaceAll("\\s+", " ");
        profile = profile.strip();
        parents = List.copyOf(parents);
    }

    /** Whether it can be a group at all. */
    boolean fits() {
        boolean parentsFit = switch (kind) {
            case "CLASS" -> parents.isEmpty();
            case "SUBGROUP" -> parents.size() == 1;
            default -> !parents.isEmpty();
        };
        return KINDS.contains(kind)
                && parentsFit
                && !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl)
                && profile.length() <= LONGEST_PROFILE
                && parallel >= 0
                && parallel <= LAST_PARALLEL;
    }
}
