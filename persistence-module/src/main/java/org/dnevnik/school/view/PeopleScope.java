package org.dnevnik.school.view;

import java.time.LocalDate;
import java.util.List;

/**
 * Among whom somebody looks: the people of a school on a day.
 *
 * @param groups ids of the classes that are seen
 * @param whole  whether the staff and the families of all pupils are seen too, not those of these classes alone
 */
public record PeopleScope(long school, List<Long> groups, boolean whole, LocalDate day) {

    public PeopleScope {
        groups = List.copyOf(groups);
    }
}
