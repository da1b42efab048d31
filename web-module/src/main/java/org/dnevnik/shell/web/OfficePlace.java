package org.dnevnik.shell.web;

import java.util.Arrays;
import java.util.List;
import org.dnevnik.identity.SignedIn;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Role;

/** What those who run a school find behind «Школа», in the order of a school's year; the policies of the features decide who comes in. */
enum OfficePlace {
    CARD(Shelf.SCHOOL, "/school/school", true),
    YEAR(Shelf.SCHOOL, "/school/year", false),
    CLASSES(Shelf.SCHOOL, "/school/classes", false),
    THINGS(Shelf.SCHOOL, "/school/things", false),
    PEOPLE(Shelf.PEOPLE, "/people", false),
    IMPORT(Shelf.PEOPLE, "/office/import", true),
    BELLS(Shelf.TIMETABLE, "/timetable/bells", false),
    PLANS(Shelf.TIMETABLE, "/timetable/plans", false),
    NORMS(Shelf.TIMETABLE, "/timetable/norms", false),
    CHANGES(Shelf.TIMETABLE, "/timetable/changes", false),
    PACKAGE(Shelf.SERVICE, "/exchange/package", true),
    QUEUE(Shelf.SERVICE, "/office/queue", true);

    /** The parts of the page. */
    enum Shelf {
        SCHOOL,
        PEOPLE,
        TIMETABLE,
        SERVICE
    }

    private final Shelf shelf;
    private final String address;
    private final boolean administrators;

    OfficePlace(Shelf shelf, String address, boolean administrators) {
        this.shelf = shelf;
        this.address = address;
        this.administrators = administrators;
    }

    Shelf shelf() {
        return shelf;
    }

    String address() {
        return address;
    }

    private boolean isFor(SignedIn person) {
        return person.positions().stream()
                .map(Caller.Position::role)
                .anyMatch(role -> role == Role.ADMINISTRATOR || (role == Role.HEAD && !administrators));
    }

    static List<OfficePlace> of(SignedIn person) {
        return Arrays.stream(values()).filter(p -> p.isFor(person)).toList();
    }

    /** Whether a page has no place of its own in the menu and is reached from here. */
    static boolean holds(String path) {
        return List.of("/shell/office", "/school/import", "/outbox/queue").contains(path)
                || Arrays.stream(values())
                        .filter(p -> p.shelf == Shelf.SCHOOL || p.shelf == Shelf.SERVICE)
                        .anyMatch(p -> path.equals(p.address));
    }
}
