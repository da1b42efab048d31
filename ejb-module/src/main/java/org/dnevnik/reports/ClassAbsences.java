package org.dnevnik.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dnevnik.journal.view.ClassPeriods;
import org.dnevnik.journal.view.ClassPupil;
import org.dnevnik.journal.view.Missed;
import org.dnevnik.reports.view.AbsenceLine;

/**
 * What the pupils of a class missed over a span.
 *
 * @param missed by pupil; nobody stands there who missed nothing
 * @param lines  every lesson that was missed or come to late: what the figures are the sum of
 */
public record ClassAbsences(
        ClassPeriods head,
        LocalDate first,
        LocalDate last,
        List<ClassPupil> pupils,
        Map<Long, Missed> missed,
        List<AbsenceLine> lines) {

    public ClassAbsences {
        pupils = List.copyOf(pupils);
        missed = Map.copyOf(missed);
        lines = List.copyOf(lines);
    }

    public Missed of(long pupil) {
        return missed.getOrDefault(pupil, Missed.NOTHING);
    }

    /** Of all pupils together. */
    public Missed sum() {
        return pupils.stream().map(p -> of(p.person())).reduce(Missed.NOTHING, Missed::plus);
    }
}
