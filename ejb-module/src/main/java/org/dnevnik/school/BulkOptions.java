package org.dnevnik.school;

import java.util.List;
import org.dnevnik.people.view.StaffMember;
import org.dnevnik.school.view.GroupLine;

/** What a change of many may choose from: classes and groups of the year, and who could lead a class. */
public record BulkOptions(List<GroupLine> groups, List<StaffMember> staff) {

    public BulkOptions {
        groups = List.copyOf(groups);
        staff = List.copyOf(staff);
    }
}
