package org.dnevnik.reports.web;

import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.journal.view.Missed;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.shell.web.Texts;

/** The figures of attendance side by side, as every report has them. */
final class MissedCells {

    private MissedCells() {}

    static Stream<Column> columns(Texts texts) {
        return Stream.of("days", "illDays", "lessons", "illLessons", "passLessons", "unexcused", "late")
                .map(what -> Column.figure(texts.get("reports.missed." + what)));
    }

    /** @param why address of what they are the sum of */
    static Stream<Cell> of(Missed missed, String why) {
        return Stream.of(
                        missed.days(),
                        missed.illDays(),
                        missed.lessons(),
                        missed.illLessons(),
                        missed.passLessons(),
                        missed.unexcused(),
                        missed.late())
                .map(n -> n == 0 ? Cell.number(n) : Cell.number(n).opening(why));
    }

    static List<String> notes(Texts texts) {
        return List.of(texts.get("reports.missed.legend"));
    }
}
