package org.dnevnik.timetable.web;

import java.util.List;
import org.dnevnik.school.Fault;
import org.dnevnik.school.ImportReport;
import org.dnevnik.shell.web.Texts;

/**
 * The report on a part of the sent files, in the reader's words.
 *
 * @param files  names: what is applied together
 * @param clean  whether it may be applied
 * @param ended  whether files name pupils who have left, or guardians whose relations have ended: they begin again only on demand
 * @param empty  whether applying it would change nothing
 */
public record ImportPart(
        String title,
        List<String> files,
        boolean clean,
        boolean ended,
        boolean empty,
        List<Line> changes,
        List<Different> differences,
        List<Place> faults,
        List<Place> notes) {

    /** How many of a kind of thing. */
    public record Line(String what, int created, int changed, int unchanged) {}

    /** What is wrong or was repaired, and where; {@code row} 0 is the whole file. */
    public record Place(String file, String sheet, int row, String column, String value, String message) {}

    /** A value that becomes another; empty for none. */
    public record Different(String name, String column, String before, String after) {}

    static ImportPart of(String title, List<String> files, ImportReport report, Texts texts) {
        return new ImportPart(
                texts.get(title),
                files,
                report.isClean(),
                report.notes().stream()
                        .anyMatch(n -> n.key().endsWith(".kinEnded") || n.key().endsWith(".pupilLeft")),
                report.isEmpty(),
                report.changes().stream()
                        .map(c -> new Line(texts.get(c.what()), c.created(), c.changed(), c.unchanged()))
                        .toList(),
                report.differences().stream()
                        .map(d -> new Different(d.name(), d.column(), d.before(), d.after()))
                        .toList(),
                report.faults().stream().map(f -> place(f, texts)).toList(),
                report.notes().stream().map(f -> place(f, texts)).toList());
    }

    private static Place place(Fault fault, Texts texts) {
        String message = texts.format(fault.key(), fault.args().toArray());
        return new Place(fault.file(), fault.sheet(), fault.row(), fault.column(), fault.value(), message);
    }
}
