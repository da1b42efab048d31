package org.dnevnik.school;

import java.util.List;
import org.dnevnik.people.view.StaffMember;
import org.dnevnik.school.view.GroupLine;
import org.dnevnik.school.view.NamedThing;

/**
 * What a school is made of in a year.
 *
 * @param proposed subjects of the region's list that the school does not have
 * @param staff    who could lead a class
 */
public record Structure(
        int year,
        List<Integer> years,
        List<GroupLine> groups,
        List<NamedThing> subjects,
        List<NamedThing> places,
        List<String> proposed,
        List<StaffMember> staff) {}
