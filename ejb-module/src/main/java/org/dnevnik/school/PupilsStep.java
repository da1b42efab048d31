package org.dnevnik.school;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.school.ImportReport.Change;
import org.dnevnik.school.ImportReport.Difference;
import org.dnevnik.school.model.EduGroups;
import org.dnevnik.school.view.KnownGroup;

/** The pupils of an import in their classes and subgroups: who comes, who moves. */
final class PupilsStep {

    private final Map<String, KnownGroup> groups;
    private final Set<String> enrolled;
    private final Map<String, Long> ids;
    private final JsonRows subgroups = new JsonRows();
    private final JsonRows fresh = new JsonRows();
    private final JsonRows moved = new JsonRows();
    private final List<Difference> differences = new ArrayList<>();

    /**
     * @param enrolled person and group, joined by a blank
     * @param ids      persons by identity
     */
    PupilsStep(KnownSchool school, Set<String> enrolled, Map<String, Long> ids) {
        this.groups = school.groups();
        this.enrolled = enrolled;
        this.ids = ids;
    }

    Change compare(PeopleRows rows) {
        Set<String> named = new HashSet<>(groups.keySet());
        for (PupilRow row : rows.pupils()) {
            String subgroup = row.subgroupName();
            if (subgroup != null && named.add(subgroup)) {
                subgroups.add("name", subgroup, "class", row.className());
            }
            Long person = ids.get(row.person().identity());
            String before = person == null ? "" : groupsOf(person);
            if (person == null || before.isEmpty()) {
                fresh.add("person", person, "groups", row.groups());
            } else if (!isIn(person, row.className()) || subgroup != null && !isIn(person, subgroup)) {
                moved.add("person", person, "groups", row.groups());
                differences.add(new Difference(
                        person,
                        row.person().fullName(),
                        row.person().source().head().shown("Класс"),
                        before,
                        row.groups().replace(",", ", ")));
            }
        }
        int same = rows.pupils().size() - fresh.count() - moved.count();
        return new Change("school.import.pupils", fresh.count(), moved.count(), same);
    }

    /** Classes and subgroups in which somebody is, with a comma between. */
    private String groupsOf(long person) {
        return groups.values().stream()
                .filter(g -> enrolled.contains(person + " " + g.id()))
                .filter(g -> g.kind().equals("CLASS") || g.kind().equals("SUBGROUP"))
                .map(KnownGroup::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private boolean isIn(long person, String group) {
        KnownGroup known = groups.get(group);
        return known != null && enrolled.contains(person + " " + known.id());
    }

    List<Difference> differences() {
        return differences;
    }

    /** Who comes is there from the year's first day, who moves from today. */
    void write(EduGroups model, PeoplePlan.Where where) {
        model.addSubgroups(subgroups.toString());
        model.enrol(where.starts(), fresh.toString());
        if (moved.count() > 0) {
            model.move(where.today(), moved.toString(), where.by(), where.now());
        }
    }
}
