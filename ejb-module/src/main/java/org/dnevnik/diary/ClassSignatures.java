package org.dnevnik.diary;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.diary.view.WeekSignaturesQuery.Line;

/** Who of a class has a signed week. */
public record ClassSignatures(long group, String name, LocalDate monday, LocalDate today, List<Line> lines) {

    public ClassSignatures {
        lines = List.copyOf(lines);
    }

    /** How many have a signature. */
    public long signed() {
        return lines.stream().filter(l -> l.signer() != null).count();
    }
}
