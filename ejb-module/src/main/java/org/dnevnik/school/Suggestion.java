package org.dnevnik.school;

import java.util.List;
import org.dnevnik.people.view.MatchReason;
import org.dnevnik.school.view.PeopleKind;

/**
 * Somebody who may be meant by what has been typed so far.
 *
 * @param where class of a pupil, positions of a member of the staff, children of a guardian
 * @param shown everybody who is named: the person, and those children
 */
public record Suggestion(
        PeopleKind kind, long person, String name, String where, MatchReason reason, List<Long> shown) {

    public Suggestion {
        shown = List.copyOf(shown);
    }
}
