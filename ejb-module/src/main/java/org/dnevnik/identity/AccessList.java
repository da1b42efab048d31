package org.dnevnik.identity;

import java.util.List;
import org.dnevnik.identity.view.AccessLine;
import org.dnevnik.identity.view.AccessRule;
import org.dnevnik.identity.view.RestoredLine;
import org.dnevnik.school.view.RollClass;
import org.jspecify.annotations.Nullable;

/**
 * People of a class or of the staff with their access.
 *
 * @param runs    whether the caller runs the school
 * @param rules   whether the caller decides what is usual there
 * @param classes to choose from
 * @param chosen  the shown class; null for staff, and where there is none
 * @param restored what the region lately did about the access of administrators; for staff alone
 * @param next    key after which the following slice starts; null at the end
 */
public record AccessList(
        long school,
        boolean runs,
        boolean rules,
        AccessRule rule,
        List<RollClass> classes,
        @Nullable RollClass chosen,
        List<AccessLine> lines,
        List<RestoredLine> restored,
        @Nullable String next) {

    public AccessList {
        classes = List.copyOf(classes);
        lines = List.copyOf(lines);
        restored = List.copyOf(restored);
    }
}
