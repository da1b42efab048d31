package org.dnevnik.school;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.school.ImportReport.Change;
import org.dnevnik.school.ImportReport.Difference;
import org.dnevnik.school.model.EduGroups;
import org.dnevnik.school.view.KnownGroup;
import org.dnevnik.school.view.LastStay;
import org.dnevnik.school.view.PupilPathsQuery;
import org.jspecify.annotations.Nullable;

/**
 * The pupils of an import in their classes and subgroups. Who was in no school of the region is there from the year's first day, or from the
 * day that the file tells; who comes later than the year, or from another school, comes by a movement, as by an order that the office enters, and
 * who has left this school in the course of the year only on demand. Who changes the class does it today, or on the day after the last mark or
 * absence in the old one.
 */
final class PupilsStep {

    private final Map<String, KnownGroup> groups;
    private final Set<String> enrolled;
    private final Map<String, Long> ids;
    private final PeoplePlan.Where where;
    private final LocalDate day;
    private final JsonRows subgroups = new JsonRows();
    private final JsonRows fresh = new JsonRows();
    private final JsonRows back = new JsonRows();
    private final JsonRows moved = new JsonRows();
    private final List<Difference> differences = new ArrayList<>();

    /**
     * @param enrolled person and group, joined by a blank
     * @param ids      persons by identity
     */
    PupilsStep(KnownSchool school, Set<String> enrolled, Map<String, Long> ids, PeoplePlan.Where where) {
        this.groups = school.groups();
        this.enrolled = enrolled;
        this.ids = ids;
        this.where = where;
        this.day = later(where.today(), where.starts());
    }

    Change compare(EntityManager em, PeopleRows rows, Findings findings) {
        PupilPathsQuery paths = new PupilPathsQuery(em);
        Map<Long, LastStay> last = paths.last(rows.pupils().stream()
                .map(this::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        open(rows);
        List<PupilRow> moving = new ArrayList<>();
        for (PupilRow row : rows.pupils()) {
            Long person = person(row);
            if (person == null || groupsOf(person).isEmpty()) {
                comes(row, person, person == null ? null : last.get(person), findings);
            } else if (!isIn(person, row.className()) || !isIn(person, row.subgroupName())) {
                moving.add(row);
            }
        }
        move(paths, moving, findings);
        int created = fresh.count() + back.count();
        int same = rows.pupils().size() - created - moved.count();
        return new Change("school.import.pupils", created, moved.count(), same);
    }

    /** Subgroups that the school does not have yet. */
    private void open(PeopleRows rows) {
        Set<String> named = new HashSet<>(groups.keySet());
        for (PupilRow row : rows.pupils()) {
            String subgroup = row.subgroupName();
            if (subgroup != null && named.add(subgroup)) {
                subgroups.add("name", subgroup, "class", row.className());
            }
        }
    }

    private @Nullable Long person(PupilRow row) {
        return ids.get(row.person().identity());
    }

    private void comes(PupilRow row, @Nullable Long person, @Nullable LastStay last, Findings findings) {
        boolean own = last != null && last.school() == where.school();
        LocalDate ends = last == null ? null : last.ends();
        if (last == null && isLater(row, where.starts())) {
            back.add("person", person, "groups", row.groups(), "since", row.enrolled(), "elsewhere", null);
        } else if (last == null || own && ends == null) {
            fresh.add("person", person, "groups", row.groups());
            if (last == null && row.enrolled() == null && learns(row.className())) {
                findings.note(row.person().source(), "", "newPupil", DateCell.shown(where.starts()));
            }
        } else if (own && ends != null && last.year() == where.year() && !where.reopen()) {
            findings.note(row.person().source(), "", "pupilLeft", DateCell.shown(ends));
        } else {
            LocalDate since = since(row, ends);
            String elsewhere = own ? null : last.schoolName();
            back.add("person", person, "groups", row.groups(), "since", since, "elsewhere", elsewhere);
            findings.note(
                    row.person().source(),
                    "",
                    ends == null ? "stillElsewhere" : "comesBack",
                    last.schoolName(),
                    DateCell.shown(since));
        }
    }

    private static boolean isLater(PupilRow row, LocalDate day) {
        return row.enrolled() != null && row.enrolled().isAfter(day);
    }

    /** Whether the class has pupils already, and the year runs: who comes to it now may be new. */
    private boolean learns(String className) {
        KnownGroup known = groups.get(className);
        return known != null
                && where.today().isAfter(where.starts())
                && enrolled.stream().anyMatch(e -> e.endsWith(" " + known.id()));
    }

    /**
     * From the day that the file tells, where it can be; who was nowhere when the year began is here from its first day.
     *
     * @param ends last day in the school before; null while it goes on
     */
    private LocalDate since(PupilRow row, @Nullable LocalDate ends) {
        if (isLater(row, ends == null || ends.isBefore(where.starts()) ? where.starts() : ends)) {
            return Objects.requireNonNull(row.enrolled());
        }
        if (ends == null) {
            return day;
        }
        return ends.isBefore(where.starts()) ? where.starts() : later(day, ends.plusDays(1));
    }

    private void move(PupilPathsQuery paths, List<PupilRow> moving, Findings findings) {
        if (moving.isEmpty()) {
            return;
        }
        JsonRows told = new JsonRows();
        moving.forEach(row -> told.add("person", person(row), "groups", row.groups()));
        Map<Long, LocalDate> noted = paths.noted(where.school(), where.year(), told.toString(), day);
        for (PupilRow row : moving) {
            long person = Objects.requireNonNull(person(row));
            LocalDate last = noted.get(person);
            LocalDate since = last == null ? day : last.plusDays(1);
            if (last != null) {
                findings.note(row.person().source(), "", "movesLater", DateCell.shown(last), DateCell.shown(since));
            }
            moved.add("person", person, "groups", row.groups(), "since", since);
            differences.add(new Difference(
                    person,
                    row.person().fullName(),
                    row.person().source().head().shown("Класс"),
                    groupsOf(person),
                    row.groups().replace(",", ", ")));
        }
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

    /** Whoever has no subgroup is in it. */
    private boolean isIn(long person, @Nullable String group) {
        KnownGroup known = groups.get(group);
        return group == null || known != null && enrolled.contains(person + " " + known.id());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    List<Difference> differences() {
        return differences;
    }

    void write(EduGroups model) {
        model.addSubgroups(subgroups.toString());
        model.enrol(where.starts(), fresh.toString());
        if (back.count() > 0) {
            model.come(back.toString(), where.by(), where.now());
        }
        if (moved.count() > 0) {
            model.move(moved.toString(), where.by(), where.now());
        }
    }
}
