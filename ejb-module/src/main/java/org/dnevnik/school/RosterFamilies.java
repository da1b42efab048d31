package org.dnevnik.school;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The families of a package: whose guardian somebody is, and what the kinship is called. */
final class RosterFamilies {

    private final Map<String, RosterLine> users;
    private final Map<String, RosterLine> homeroomOf;
    private final Map<String, Set<String>> roles;
    private final RosterUsers made;
    private final Set<String> told = new HashSet<>();
    private final List<SourceRow> rows = new ArrayList<>();

    /**
     * @param homeroomOf by pupil the class
     * @param roles      by user, in the words of the standard
     */
    RosterFamilies(
            Map<String, RosterLine> users,
            Map<String, RosterLine> homeroomOf,
            Map<String, Set<String>> roles,
            RosterUsers made) {
        this.users = users;
        this.homeroomOf = homeroomOf;
        this.roles = roles;
        this.made = made;
    }

    /** Rows of guardians: a relation is told by either side, and once. */
    List<SourceRow> read(RosterLines lines) {
        for (RosterLine user : users.values()) {
            for (String agent : user.list("agentSourcedIds")) {
                RosterLine other = users.get(agent);
                if (other == null) {
                    lines.unknown(user, "agentSourcedIds");
                } else if (homeroomOf.containsKey(user.id())) {
                    family(other, user);
                } else if (homeroomOf.containsKey(agent)) {
                    family(user, other);
                }
            }
        }
        return rows;
    }

    private void family(RosterLine guardian, RosterLine pupil) {
        RosterLine room = homeroomOf.get(pupil.id());
        if (room != null && told.add(guardian.id() + " " + pupil.id())) {
            rows.add(made.guardian(guardian, kinship(guardian), pupil, room.cell(RosterLine.TITLE)));
        }
    }

    private String kinship(RosterLine guardian) {
        Set<String> held = roles.getOrDefault(guardian.id(), Set.of());
        if (held.contains("parent")) {
            return switch (made.sex(guardian)) {
                case "male" -> "отец";
                case "female" -> "мать";
                default -> "родитель";
            };
        }
        return held.contains("guardian") ? "опекун" : "родственник";
    }
}
