package org.dnevnik.reports;

import java.util.List;
import org.dnevnik.journal.view.ClassPeriods;
import org.dnevnik.journal.view.ClassPupil;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.reports.view.GatheredLine;
import org.jspecify.annotations.Nullable;

/**
 * How many marks the pupils of a class have gathered.
 *
 * @param period null: the year
 */
public record ClassGathered(
        ClassPeriods head, @Nullable GridPeriod period, List<ClassPupil> pupils, List<GatheredLine> lines) {

    public ClassGathered {
        pupils = List.copyOf(pupils);
        lines = List.copyOf(lines);
    }
}
