package org.dnevnik.journal;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.ClassHead;
import org.dnevnik.journal.view.ClassPupil;
import org.dnevnik.journal.view.Missed;

/** What a class missed over a span, pupil by pupil and in all. */
public record ClassMissed(ClassHead head, LocalDate first, LocalDate last, List<Line> lines, Missed sum) {

    /** One pupil's figures. */
    public record Line(ClassPupil pupil, Missed missed) {}

    public ClassMissed {
        lines = List.copyOf(lines);
    }
}
