package org.dnevnik.school;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.school.view.KnownGroup;
import org.dnevnik.school.view.OwnPeopleQuery;

/** What an import must know of the school to understand its files: classes, pupils and staff that are there already. */
final class KnownSchool {

    private final Map<String, KnownGroup> groups;
    private final Map<String, Long> pupils;
    private final Map<String, List<Long>> staff;
    private final Map<String, String> classes = new HashMap<>();

    KnownSchool(List<KnownGroup> groups, OwnPeopleQuery people) {
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
