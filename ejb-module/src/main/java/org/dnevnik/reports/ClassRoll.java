package org.dnevnik.reports;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.reports.view.RollChange;
import org.dnevnik.reports.view.RollClass;
import org.dnevnik.reports.view.RollPupil;

/**
 * What stands behind the figures of a class's roll.
 *
 * @param before pupils of the first day
 * @param after  pupils of the last day
 */
public record ClassRoll(
        RollClass klass,
        LocalDate first,
        LocalDate last,
        List<RollChange> changes,
        List<RollPupil> before,
        List<RollPupil> after) {

    public ClassRoll {
        changes = List.copyOf(changes);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
