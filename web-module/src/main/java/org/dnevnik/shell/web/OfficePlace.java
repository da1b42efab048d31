package org.dnevnik.shell.web;

import java.util.Arrays;
import java.util.List;
import org.dnevnik.identity.SignedIn;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;
import org.jspecify.annotations.Nullable;

/** What those who run a school find behind «Школа», in the order of a school's year; the policies of the features decide who comes in. */
enum OfficePlace {
    SETUP(Shelf.SCHOOL, "/school/setup", Right.SET_RULES),
    CARD(Shelf.SCHOOL, "/school/school", Right.DESCRIBE_SCHOOL),
    YEAR(Shelf.SCHOOL, "/school/year", Right.KEEP_STRUCTURE),
    CLASSES(Shelf.SCHOOL, "/school/classes", Right.KEEP_STRUCTURE),
    THINGS(Shelf.SCHOOL, "/school/things", Right.KEEP_STRUCTURE),
    WORK_TYPES(Shelf.SCHOOL, "/school/work-types", Right.KEEP_STRUCTURE),
    GRADING(Shelf.SCHOOL, "/school/grading", Right.KEEP_STRUCTURE),
    LEDGER(Shelf.SCHOOL, "/school/ledger", Right.CHECK_LEDGER),
    LEDGER_CHANGES(Shelf.SCHOOL, "/school/ledger-changes", Right.CHECK_LEDGER),
    ABSENCE_REASONS(Shelf.SCHOOL, "/school/absence-reasons", Right.KEEP_STRUCTURE),
    FUNCTIONS(Shelf.SCHOOL, "/school/functions", Right.SET_RULES),
    CLOSING(Shelf.SCHOOL, "/school/closing", Right.CLOSE_PERIODS),
    WINDOWS(Shelf.SCHOOL, "/school/windows", Right.UNLOCK_JOURNALS),
    PROMOTION(Shelf.SCHOOL, "/school/promotion", Right.OPEN_YEAR),
    PEOPLE(Shelf.PEOPLE, "/people", Right.SEE_PEOPLE),
    ACCESS(Shelf.PEOPLE, "/people/codes", Right.GIVE_ACCESS),
    ANSWERS(Shelf.PEOPLE, "/people/answers", Right.GIVE_ACCESS),
    CONSENTS(Shelf.PEOPLE, "/people/consents", Right.GIVE_ACCESS),
    REPAIRS(Shelf.PEOPLE, "/people/repairs", Right.KEEP_PEOPLE),
    ERASURES(Shelf.PEOPLE, "/people/erasures", Right.KEEP_PEOPLE),
    IMPORT(Shelf.PEOPLE, "/office/import", Right.IMPORT),
    RIGHTS(Shelf.PEOPLE, "/school/rights", Right.SET_RULES),
    WHO_MAY(Shelf.PEOPLE, "/school/who-may", Right.SEE_RIGHTS),
    BELLS(Shelf.TIMETABLE, "/timetable/bells", Right.PLAN_TIMETABLE),
    PLANS(Shelf.TIMETABLE, "/timetable/plans", Right.PLAN_TIMETABLE),
    NORMS(Shelf.TIMETABLE, "/timetable/norms", Right.PLAN_TIMETABLE),
    CHANGES(Shelf.TIMETABLE, "/timetable/changes", Right.PLAN_TIMETABLE),
    PACKAGE(Shelf.SERVICE, "/exchange/package", null),
    QUEUE(Shelf.SERVICE, "/office/queue", null);

    /** The parts of the page. */
    enum Shelf {
        SCHOOL,
        PEOPLE,
        TIMETABLE,
        SERVICE
    }

    private final Shelf shelf;
    private final String address;
    private final @Nullable Right right;

    /** @param right without which the page is not there; null: it is the administrators' */
    OfficePlace(Shelf shelf, String address, @Nullable Right right) {
        this.shelf = shelf;
        this.address = address;
        this.right = right;
    }

    Shelf shelf() {
        return shelf;
    }

    String address() {
        return address;
    }

    private boolean isFor(Caller caller) {
        return right == null
                ? caller.is(Role.ADMINISTRATOR)
                : caller.schoolsWith(right).findAny().isPresent();
    }

    static List<OfficePlace> of(SignedIn person) {
        Caller caller = person.from("");
        return Arrays.stream(values()).filter(p -> p.isFor(caller)).toList();
    }

    /** Whether a page has no place of its own in the menu and is reached from here. */
    static boolean holds(String path) {
        return List.of("/shell/office", "/school/import", "/outbox/queue").contains(path)
                || Arrays.stream(values())
                        .filter(p -> p.shelf != Shelf.TIMETABLE && p != PEOPLE)
                        .anyMatch(p -> path.equals(p.address));
    }
}
