package org.dnevnik.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.view.MatchReason;
import org.dnevnik.school.view.ListedPerson;
import org.dnevnik.school.view.PeopleKind;
import org.dnevnik.school.view.RollClass;

/**
 * People of a school, and the classes that the reader may choose from.
 *
 * @param day     of which the list is, today
 * @param whole   whether the reader sees the whole school, its staff too
 * @param keeps   whether the reader may change what is there
 * @param found   of a search: how many answer to it on each list; empty without one
 * @param reasons of a search: by what each person shown was found
 */
public record PeopleList(
        long school,
        LocalDate day,
        boolean whole,
        boolean keeps,
        List<RollClass> classes,
        Slice<ListedPerson> people,
        Map<PeopleKind, Integer> found,
        Map<Long, MatchReason> reasons) {

    public PeopleList {
        classes = List.copyOf(classes);
        found = Map.copyOf(found);
        reasons = Map.copyOf(reasons);
    }
}
