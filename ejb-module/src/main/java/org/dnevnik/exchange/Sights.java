package org.dnevnik.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody sees of several groups. */
record Sights(Map<Long, GroupSight> groups) {

    static Sights of(Collection<GroupSight> found) {
        return new Sights(found.stream()
                .collect(Collectors.toUnmodifiableMap(s -> s.bond().group(), Function.identity())));
    }

    private @Nullable GroupSight group(long group) {
        return groups.get(group);
    }

    boolean opens(long group, long subject) {
        GroupSight sight = group(group);
        return sight != null && sight.opens(subject);
    }

    boolean sees(long group, long subject, long person) {
        GroupSight sight = group(group);
        return sight != null && sight.sees(subject, person);
    }

    boolean knows(long group, long subject) {
        GroupSight sight = group(group);
        return sight != null && sight.knows(subject);
    }

    /** Whether the caller meets the pupil in the group. */
    boolean meets(long group, long person) {
        GroupSight sight = group(group);
        return sight != null && (sight.ofStaff() || sight.persons().contains(person));
    }

    boolean isHidden(long group) {
        GroupSight sight = group(group);
        return sight == null || sight.isHidden();
    }

    boolean areHidden() {
        return groups.values().stream().allMatch(GroupSight::isHidden);
    }

    boolean areEmpty() {
        return groups.values().stream().allMatch(GroupSight::isEmpty);
    }

    /** Whose rows alone are worth reading; null: of everybody, because some journal stands open. */
    @Nullable
    Set<Long> persons() {
        return groups.values().stream().anyMatch(GroupSight::ofStaff) ? null : family();
    }

    /** The caller and its children, as far as they belong here. */
    Set<Long> family() {
        return groups.values().stream().flatMap(s -> s.persons().stream()).collect(Collectors.toUnmodifiableSet());
    }

    List<Long> ids() {
        return List.copyOf(groups.keySet());
    }

    /** The academic year of the groups; 0 without any. */
    int year() {
        return groups.values().stream().mapToInt(s -> s.bond().year()).max().orElse(0);
    }
}
