package org.dnevnik.school;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads a OneRoster package into the rows that an import knows: homerooms are classes, users with a role at the school are staff, pupils and
 * families. What is taught to whom comes from the timetable, marks from the journal; both are noted. Who is to be deleted leaves ({@link LeavingStep});
 * a class, a subject or a relation that is to be deleted stays and is noted.
 */
final class RosterSource {

    private static final String DELETED = "tobedeleted";
    private static final Map<String, String> POSITIONS = Map.of(
            "teacher", "Учитель",
            "principal", "Директор",
            "siteAdministrator", "Администратор",
            "systemAdministrator", "Администратор",
            "ext:librarian", "Библиотекарь",
            "aide", "Сотрудник",
            "counselor", "Сотрудник",
            "proctor", "Сотрудник");

    private final RosterFiles files;
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
        this.files = RosterFiles.read(file, findings);
        this.findings = findings;
        this.name = file.name();
        this.rows = rows;
        this.things = things;
        Map<String, RosterLine> births = new HashMap<>();
        files.lines("demographics").forEach(l -> births.put(l.id(), l));
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
        living("orgs").stream().filter(l -> l.cell("type").equals("school")).forEach(things.schools::add);
        things.sessions.addAll(living("academicSessions"));
        living("classes").forEach(l -> classes.put(l.id(), l));
        Set<String> rooms = classes.values().stream()
                .filter(RosterSource::isHomeroom)
                .map(l -> l.cell("courseSourcedId"))
                .collect(Collectors.toSet());
        Set<String> taught = classes.values().stream()
                .filter(l -> !isHomeroom(l))
                .map(l -> l.cell("courseSourcedId"))
                .collect(Collectors.toSet());
        for (RosterLine course : living("courses")) {
            boolean room = rooms.contains(course.id()) && !taught.contains(course.id());
            (room ? things.homerooms : things.courses).add(course);
        }
    }

    private void people() {
        living("users").forEach(l -> users.put(l.id(), l));
        for (RosterLine role : living("roles")) {
            if (known(role, RosterLine.USER, users) != null) {
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
        living("enrollments").forEach(e -> enrolled(e, leaders));
        users.values().forEach(this::positions);
        classes.values().stream().filter(RosterSource::isHomeroom).forEach(c -> {
            RosterLine leader = leaders.get(c.id());
            add(TableKind.CLASSES, made.schoolClass(c, leader));
        });
        users.values().forEach(this::pupil);
        families();
    }

    private void enrolled(RosterLine enrollment, Map<String, RosterLine> leaders) {
        RosterLine group = known(enrollment, "classSourcedId", classes);
        RosterLine user = known(enrollment, RosterLine.USER, users);
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
                .filter(POSITIONS::containsKey)
                .map(POSITIONS::get)
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

    /** A relation is told by either side. */
    private void families() {
        Set<String> told = new HashSet<>();
        for (RosterLine user : users.values()) {
            for (String agent : user.list("agentSourcedIds")) {
                RosterLine other = users.get(agent);
                if (other == null) {
                    unknown(user, "agentSourcedIds");
                } else if (homeroomOf.containsKey(user.id())) {
                    family(other, user, told);
                } else if (homeroomOf.containsKey(agent)) {
                    family(user, other, told);
                }
            }
        }
    }

    private void family(RosterLine guardian, RosterLine pupil, Set<String> told) {
        RosterLine room = homeroomOf.get(pupil.id());
        if (room != null && told.add(guardian.id() + " " + pupil.id())) {
            add(TableKind.GUARDIANS, made.guardian(guardian, kinship(guardian), pupil, room.cell(RosterLine.TITLE)));
        }
    }

    private String kinship(RosterLine guardian) {
        Set<String> held = roles(guardian);
        if (held.contains("parent")) {
            return switch (made.sex(guardian)) {
                case "male" -> "отец";
                case "female" -> "мать";
                default -> "родитель";
            };
        }
        return held.contains("guardian") ? "опекун" : "родственник";
    }

    private Set<String> roles(RosterLine user) {
        return roles.getOrDefault(user.id(), Set.of());
    }

    private void beside() {
        long taught = classes.values().stream().filter(c -> !isHomeroom(c)).count();
        if (taught > 0) {
            findings.note(sheet("classes.csv"), "rosterScheduled", Long.toString(taught));
        }
        if (files.isTold("lineItems") || files.isTold("results")) {
            findings.note(sheet("results.csv"), "rosterMarks");
        }
    }

    private RawTable sheet(String sheet) {
        return new RawTable(name, sheet, List.of());
    }

    /** What somebody with a role of the standard is here; empty for pupils, families and words of others. */
    static Optional<Role> position(String role) {
        return Optional.ofNullable(POSITIONS.get(role)).map(StaffRow::role);
    }

    /** The rows that stay; of the others those are kept apart that say who leaves, and the rest is noted. */
    private List<RosterLine> living(String table) {
        List<RosterLine> living = new ArrayList<>();
        for (RosterLine line : files.lines(table)) {
            if (line.cell(RosterLine.STATUS).equals(DELETED)) {
                deleted(table, line);
            } else {
                living.add(line);
            }
        }
        return living;
    }

    private void deleted(String table, RosterLine line) {
        if (table.equals("users")) {
            things.gone.add(line);
        } else if (table.equals("enrollments") && line.cell("role").equals("student")) {
            things.unenrolled.add(line);
        } else if (table.equals("roles") && POSITIONS.containsKey(line.cell("role"))) {
            things.unappointed.add(line);
        } else {
            findings.note(line.told(RosterLine.STATUS), RosterLine.STATUS, "rosterDeleted");
        }
    }

    private @Nullable RosterLine known(RosterLine line, String column, Map<String, RosterLine> among) {
        RosterLine known = among.get(line.cell(column));
        if (known == null) {
            unknown(line, column);
        }
        return known;
    }

    /** In a package of changes the row may be about something that stays as it is and is not told. */
    private void unknown(RosterLine line, String column) {
        String table = line.sheet().substring(0, line.sheet().length() - ".csv".length());
        if (files.isDelta(table)) {
            findings.note(line.told(column), column, "rosterUnknownDelta");
        } else {
            findings.fault(line.told(column), column, "rosterUnknown");
        }
    }

    private static boolean isHomeroom(RosterLine group) {
        return group.cell("classType").equals("homeroom");
    }

    private void add(TableKind kind, SourceRow row) {
        rows.computeIfAbsent(kind, k -> new ArrayList<>()).add(row);
    }
}
