package org.dnevnik.school;

import java.util.List;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.view.StaffMember;
import org.dnevnik.school.view.RollClass;

/** The staff of a school, and the classes that some of them lead. */
public record StaffList(long school, List<RollClass> classes, Slice<StaffMember> staff) {

    public StaffList {
        classes = List.copyOf(classes);
    }
}
