package org.dnevnik.exchange;

import java.util.Set;
import org.dnevnik.exchange.view.GroupBond;

/**
 * What somebody sees of a group.
 *
 * @param all      journals of all subjects, or the diaries of all pupils
 * @param subjects whose journals stand open
 * @param persons  whose family the caller is: of these everything that the diary tells
 */
record GroupSight(GroupBond bond, boolean all, Set<Long> subjects, Set<Long> persons) {

    GroupSight {
        subjects = Set.copyOf(subjects);
        persons = Set.copyOf(persons);
    }

    /** Whether the subject's journal stands open with everybody in it. */
    boolean opens(long subject) {
        return all || subjects.contains(subject);
    }

    boolean sees(long subject, long person) {
        return opens(subject) || persons.contains(person);
    }

    /** Whether the caller works with the group. */
    boolean ofStaff() {
        return all || !subjects.isEmpty();
    }

    /** Whether a lesson is more than a place in the timetable. */
    boolean knows(long subject) {
        return opens(subject) || !persons.isEmpty();
    }

    boolean isEmpty() {
        return !ofStaff() && persons.isEmpty();
    }

    /** Whether it may be known at all. */
    boolean isHidden() {
        return isEmpty() && !bond.ofSchool();
    }
}
