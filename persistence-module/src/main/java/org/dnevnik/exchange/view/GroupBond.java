package org.dnevnik.exchange.view;

import java.util.Set;
import org.dnevnik.journal.view.Standing;

/**
 * How somebody stands to a group: what the policies judge by.
 *
 * @param leads    is class teacher of it, or of a class that its pupils come from
 * @param teaches  subjects in which the journal stands open to who gives them, as {@link Standing#teaches} says
 * @param family   the person and its children, as far as they belong or belonged to the group
 * @param ofSchool works in the school, learns there, or has a child there
 */
public record GroupBond(
        long group, long school, int year, boolean leads, Set<Long> teaches, Set<Long> family, boolean ofSchool) {

    public GroupBond {
        teaches = Set.copyOf(teaches);
        family = Set.copyOf(family);
    }

    /** Towards the journals of all subjects. */
    public Standing standing() {
        return new Standing(school, false, leads);
    }

    /** Towards the journal of one subject. */
    public Standing standing(long subject) {
        return new Standing(school, teaches.contains(subject), leads);
    }
}
