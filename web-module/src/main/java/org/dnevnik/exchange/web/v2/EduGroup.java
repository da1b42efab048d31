package org.dnevnik.exchange.web.v2;

import java.util.List;
import org.dnevnik.exchange.view.SharedGroup;

/** A class, or a group into which classes are divided; clients spell {@code journalType} in two ways. */
public record EduGroup(
        Id id,
        List<Long> parentIds,
        String type,
        String name,
        String fullName,
        int parallel,
        Id timetable,
        String status,
        int studyyear,
        List<Subject> subjects,
        String journalType,
        String journaltype,
        String educationType) {

    private static final String JOURNAL = "ClassJournal";

    static EduGroup of(SharedGroup group) {
        return of(group, List.of());
    }

    static EduGroup of(SharedGroup group, List<Subject> subjects) {
        List<Long> parents = group.parents().stream().sorted().toList();
        return new EduGroup(
                Id.of(group.id()),
                parents,
                group.isClass() ? "Group" : "Subgroup",
                group.name(),
                group.name(),
                group.parallel(),
                Id.of(group.school()),
                "Active",
                group.year(),
                subjects,
                JOURNAL,
                JOURNAL,
                "Regular");
    }

    static List<EduGroup> of(List<SharedGroup> groups) {
        return groups.stream().map(EduGroup::of).toList();
    }
}
