package org.dnevnik.shell.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dnevnik.identity.SignedIn;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;

/** The places of the menu and who has them; where somebody starts is the first they have. */
enum Places {
    DIARY("/diary", Set.of(Role.PUPIL, Role.GUARDIAN)),
    JOURNAL("/journal", Set.of(Role.TEACHER, Role.HEAD, Role.ADMINISTRATOR)),
    HOMEWORK("/homework", Set.of(Role.PUPIL, Role.GUARDIAN, Role.TEACHER, Role.HEAD, Role.ADMINISTRATOR)),
    SCHOOLS("/schools", Set.of(Role.REGION_OPERATOR)),
    PEOPLE("/people", Set.of(Role.REGION_OPERATOR)),
    TIMETABLE(
            "/timetable",
            Set.of(Role.PUPIL, Role.GUARDIAN, Role.TEACHER, Role.HEAD, Role.ADMINISTRATOR, Role.STAFF, Role.LIBRARIAN)),
    REPORTS("/reports", Set.of(Role.TEACHER, Role.HEAD, Role.ADMINISTRATOR, Role.REGION_OPERATOR)),
    OFFICE("/office", Set.of()),
    QUEUE("/outbox/queue", Set.of(Role.REGION_OPERATOR)),
    NOTIFICATIONS("/notifications", Set.of(Role.PUPIL, Role.GUARDIAN));

    /** What a family announces belongs to the diary for it, though the journal makes it. */
    private static final String ABSENCE = "/journal/absence";

    private static final Set<String> OF_REGION = Set.of(
            "/identity/consent-texts",
            "/identity/gosuslugi",
            "/identity/programs",
            "/exchange/systems",
            "/exchange/system");

    private static final Set<String> OF_PEOPLE = Set.of(
            "/school/people",
            "/school/person",
            "/school/newcomer",
            "/school/changes",
            "/school/doubles",
            "/school/looks",
            "/identity/codes",
            "/identity/withdrawn",
            "/identity/answers",
            "/identity/school-texts",
            "/identity/repairs",
            "/exchange/erasures",
            "/identity/access");

    private final String address;
    private final Set<Role> roles;

    Places(String address, Set<Role> roles) {
        this.address = address;
        this.roles = roles;
    }

    String address() {
        return address;
    }

    /** Whether a page belongs to this place: it lies below, or is the page that a short address stands for. */
    boolean holds(String path) {
        if (path.equals(ABSENCE)) {
            return this == DIARY;
        }
        return path.equals(address)
                || path.startsWith(address + "/")
                || this == SCHOOLS && (path.startsWith("/school/schools") || OF_REGION.contains(path))
                || this == PEOPLE && OF_PEOPLE.contains(path)
                || this == OFFICE && OfficePlace.holds(path);
    }

    /** The office is for whom it has a page; people are for who sees them all, and a class teacher has those of the own class. */
    private boolean isFor(SignedIn person) {
        return this == OFFICE && !OfficePlace.of(person).isEmpty()
                || this == PEOPLE && seesPeople(person)
                || person.positions().stream().map(Caller.Position::role).anyMatch(roles::contains);
    }

    private static boolean seesPeople(SignedIn person) {
        Caller caller = person.from("");
        return caller.schoolsWith(Right.SEE_PEOPLE).findAny().isPresent() || person.leads() && seesOwnClass(caller);
    }

    private static boolean seesOwnClass(Caller caller) {
        return caller.schools()
                .anyMatch(s -> caller.groundAs(Holder.CLASS_TEACHER, Right.SEE_PEOPLE, s)
                        .isPresent());
    }

    static List<Places> of(SignedIn person) {
        return Arrays.stream(values()).filter(p -> p.isFor(person)).toList();
    }
}
