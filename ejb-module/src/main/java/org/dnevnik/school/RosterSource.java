package org.dnevnik.school;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a OneRoster package into the rows that an import knows: homerooms are classes, users with a role at the school are staff, pupils and
 * families. What is taught to whom comes from the timetable, marks from the journal; both are noted. Who is to be deleted leaves ({@link LeavingStep});
 * a class, a subject or a relation that is to be deleted stays and is noted.
 */
final class RosterSource {

    private final RosterLines lines;
    private final Findings findings;
    private final String name;
    private final Map<TableKind, List<SourceRow>> rows;
    private final RosterThings things;
    private final Map<String, RosterLine> users = new LinkedHashMap<>();
    private final Map<String, RosterLine> classes = new LinkedHashMap<>();
    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Map<String, RosterLine> homeroomOf = new HashMap<>();
    private final Map<String, String> subgroupOf = new HashMap<>();
    private final RosterUsers made;

    private RosterSource(
            ImportFile file, Findings findings, Map<TableKind, List<SourceRow>> rows, RosterThings things) {
        this.lines = new RosterLines(RosterFiles.read(file, findings), things, findings);
        this.findings = findings;
        this.name = file.name();
        this.rows = rows;
        this.things = things;
        Map<String, RosterLine> births = new HashMap<>();
        lines.all("demographics").forEach(l -> births.put(l.id(), l));
        this.made = new RosterUsers(births);
    }

    /** Adds what the package tells. */
    static void read(ImportFile file, Map<TableKind, List<SourceRow>> rows, RosterThings things, Findings findings) {
        boolean clean = findings.isClean();
        RosterSource source = new RosterSource(file, findings, rows, things);
        if (clean && !findings.isClean()) {
            return; // what is spoilt would be told of every row again
        }
        source.things();
        source.people();
        source.beside();
    }

    private void things() {
        lines.living("orgs").stream()
                .filter(l -> l.cell("type").equals("school"))
                .forEach(things.schools::add);
        things.sessions.addAll(lines.living("academicSessions"));
        lines.living("classes").forEach(l -> classes.put(l.id(), l));
        Set<String> rooms = classes.values().stream()
                .filter(RosterSource::isHomeroom)
                .map(l -> l.cell("courseSourcedId"))
                .collect(Collectors.toSet());
        Set<String> taught = classes.values().stream()
                .filter(l -> !isHomeroom(l))
                .map(l -> l.cell("courseSourcedId"))
                .collect(Collectors.toSet());
        for (RosterLine course : lines.living("courses")) {
            boolean room = rooms.contains(course.id()) && !taught.contains(course.id());
            (room ? things.homerooms : things.courses).add(course);
        }
    }

    private void people() {
        lines.living("users").forEach(l -> users.put(l.id(), l));
        for (RosterLine role : lines.living("roles")) {
            if (lines.known(role, RosterLine.USER, users) != null) {
                roles.computeIfAbsent(role.cell(RosterLine.USER), u -> new HashSet<>())
                        .add(role.cell("role"));
            }
        }
        // the binding 1.1 has the role among the user's own cells
        users.values().stream()
                .filter(u -> !u.cell("role").isEmpty())
                .forEach(
                        u -> roles.computeIfAbsent(u.id(), i -> new HashSet<>()).add(u.cell("role")));
        Map<String, RosterLine> leaders = new HashMap<>();
        lines.living("enrollments").forEach(e -> enrolled(e, leaders));
        users.values().forEach(this::positions);
        classes.values().stream().filter(RosterSource::isHomeroom).forEach(c -> {
            RosterLine leader = leaders.get(c.id());
            add(TableKind.CLASSES, made.schoolClass(c, leader));
        });
        users.values().forEach(this::pupil);
        new RosterFamilies(users, homeroomOf, roles, made).read(lines).forEach(row -> add(TableKind.GUARDIANS, row));
    }

    private void enrolled(RosterLine enrollment, Map<String, RosterLine> leaders) {
        RosterLine group = lines.known(enrollment, "classSourcedId", classes);
        RosterLine user = lines.known(enrollment, RosterLine.USER, users);
        if (group == null || user == null) {
            return;
        }
        boolean teaches = enrollment.cell("role").equals("teacher");
        if (teaches && isHomeroom(group)) {
            leaders.putIfAbsent(group.id(), user);
        } else if (!teaches && isHomeroom(group)) {
            RosterLine other = homeroomOf.put(user.id(), group);
            if (other != null && !other.id().equals(group.id())) {
                twice(enrollment, other, group);
            }
        } else if (!teaches) {
            subgroupOf.merge(user.id(), group.cell("classCode"), (a, b) -> a.contains("-") ? a : b);
        }
    }

    private void twice(RosterLine enrollment, RosterLine one, RosterLine other) {
        String first = one.cell(RosterLine.TITLE);
        String second = other.cell(RosterLine.TITLE);
        findings.fault(enrollment.told(RosterLine.USER), RosterLine.USER, "rosterTwoClasses", first, second);
    }

    private void positions(RosterLine user) {
        roles(user).stream()
                .flatMap(role -> RosterRoles.title(role).stream())
                .distinct()
                .forEach(title -> add(TableKind.STAFF, made.staff(user, title)));
    }

    private void pupil(RosterLine user) {
        if (!roles(user).contains("student")) {
            return;
        }
        RosterLine room = homeroomOf.get(user.id());
        if (room == null) {
            findings.fault(user.told(RosterLine.ID), RosterLine.ID, "rosterNoClass");
            return;
        }
        String title = room.cell("title");
        String code = subgroupOf.getOrDefault(user.id(), "");
        String subgroup = code.startsWith(title + "-") ? code.substring(title.length() + 1) : "";
        add(TableKind.PUPILS, made.pupil(user, title, subgroup));
    }

    private Set<String> roles(RosterLine user) {
        return roles.getOrDefault(user.id(), Set.of());
    }

    private void beside() {
        long taught = classes.values().stream().filter(c -> !isHomeroom(c)).count();
        if (taught > 0) {
            findings.note(sheet("classes.csv"), "rosterScheduled", Long.toString(taught));
        }
        if (lines.isTold("lineItems") || lines.isTold("results")) {
            findings.note(sheet("results.csv"), "rosterMarks");
        }
    }

    private RawTable sheet(String sheet) {
        return new RawTable(name, sheet, List.of());
    }

    private static boolean isHomeroom(RosterLine group) {
        return group.cell("classType").equals("homeroom");
    }

    private void add(TableKind kind, SourceRow row) {
        rows.computeIfAbsent(kind, k -> new ArrayList<>()).add(row);
    }
}
