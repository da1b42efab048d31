package org.dnevnik.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.dnevnik.diary.DiaryPolicy;
import org.dnevnik.exchange.view.GroupBond;
import org.dnevnik.journal.JournalPolicy;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;

/**
 * Who sees what through the interface for other systems: exactly what the screens would show, because the policies of journal and diary are asked.
 * As on the screens, everybody of a school knows its classes, its timetable and the names of its staff.
 */
final class SightRules {

    private SightRules() {}

    static GroupSight sight(Caller caller, GroupBond bond) {
        boolean all = JournalPolicy.reads(caller, bond.standing()).isPresent()
                || DiaryPolicy.readsClass(caller, bond.standing());
        return new GroupSight(
                bond,
                all,
                bond.teaches().stream()
                        .filter(s ->
                                JournalPolicy.reads(caller, bond.standing(s)).isPresent())
                        .collect(Collectors.toSet()),
                bond.family().stream()
                        .filter(p -> DiaryPolicy.readsAsFamily(caller, p, bond.school()))
                        .collect(Collectors.toSet()));
    }

    /** @throws NotFound for who belongs to another school */
    static void requireOfSchool(Sights sights) {
        if (sights.areHidden()) {
            throw new NotFound("group");
        }
    }

    /**
     * @throws NotAllowed for colleagues, who know the class from the timetable
     * @throws NotFound for everybody else
     */
    static void requireAny(Sights sights) {
        requireOfSchool(sights);
        if (sights.areEmpty()) {
            throw new NotAllowed("marks of a group");
        }
    }

    /**
     * What a lesson of the subject tells, without names.
     *
     * @throws NotAllowed for colleagues, and for families of other classes
     * @throws NotFound for everybody else
     */
    static void requireKnows(Sights sights, long group, long subject) {
        requireOfSchool(sights);
        if (!sights.knows(group, subject)) {
            throw new NotAllowed("works of a group");
        }
    }

    /** @throws NotFound for who gives the pupil no lessons */
    static void requireTaught(Sights sights, long pupil) {
        if (sights.groups().values().stream().noneMatch(GroupSight::ofStaff)) {
            throw new NotFound("pupil " + pupil);
        }
    }

    /** @throws NotFound for everybody but the person and its guardians of today */
    static void requireFamily(Caller caller, long person, List<Long> children) {
        if (caller.person() != person && !children.contains(person)) {
            throw new NotFound("family of " + person);
        }
    }

    /**
     * The region's operator knows all schools.
     *
     * @throws NotFound for everybody but who belongs to one of the schools
     */
    static void requireSchool(Caller caller, boolean belongs, long school) {
        if (!belongs && !caller.is(Role.REGION_OPERATOR)) {
            throw new NotFound("school " + school);
        }
    }
}
