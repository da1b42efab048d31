package org.dnevnik.school;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.school.view.KnownGroup;
import org.dnevnik.school.view.OwnPeopleQuery;
import org.jspecify.annotations.Nullable;

/** What an import must know of the school to understand its files: classes, pupils and staff that are there already. */
final class KnownSchool {

    private final Map<String, KnownGroup> groups;
    private final Map<String, Long> pupils;
    private final Map<String, List<Long>> staff;
    private final Map<String, String> classes = new HashMap<>();
    private final Map<String, Long> sourced;

    /** @param sourced ids of classes by their names in another system */
    KnownSchool(List<KnownGroup> groups, OwnPeopleQuery people, Map<String, Long> sourced) {
        this.sourced = sourced;
        this.groups = groups.stream().collect(Collectors.toMap(KnownGroup::name, g -> g));
        this.pupils = people.pupils();
        this.staff = people.staff();
        classNames().forEach(this::know);
    }

    Map<String, KnownGroup> groups() {
        return groups;
    }

    Set<String> classNames() {
        return groups.values().stream()
                .filter(g -> g.kind().equals("CLASS"))
                .map(KnownGroup::name)
                .collect(Collectors.toSet());
    }

    /** Ids of pupils by class and folded name. */
    Map<String, Long> pupils() {
        return pupils;
    }

    /** Ids of the staff with this folded name. */
    List<Long> staff(String nameKey) {
        return staff.getOrDefault(nameKey, List.of());
    }

    /** What a class of another system is called here, if it is not this. */
    @Nullable
    String nameBefore(String sourcedId, String name) {
        Long id = sourced.get(sourcedId);
        return groups.values().stream()
                .filter(g -> id != null && g.id() == id && !g.name().equals(name))
                .map(KnownGroup::name)
                .findFirst()
                .orElse(null);
    }

    /** The class has this name from now on, however else a file writes it. */
    void know(String className) {
        classes.putIfAbsent(folded(className), className);
    }

    /** The name of a class that is there or in the files, if it is written a little otherwise: «5 а», 5-А. */
    String className(String written) {
        return classes.getOrDefault(folded(written), written);
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[\\s«»\"'-]|КЛАСС$|КЛ\\.?$", "");
    }
}
