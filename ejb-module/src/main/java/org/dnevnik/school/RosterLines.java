package org.dnevnik.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a package, and what is told of those that go or that name nothing. */
final class RosterLines {

    private static final String DELETED = "tobedeleted";

    private final RosterFiles files;
    private final RosterThings things;
    private final Findings findings;

    RosterLines(RosterFiles files, RosterThings things, Findings findings) {
        this.files = files;
        this.things = things;
        this.findings = findings;
    }

    List<RosterLine> all(String table) {
        return files.lines(table);
    }

    /** Whether the package has a table. */
    boolean isTold(String table) {
        return files.isTold(table);
    }

    /** The rows that stay; of the others those are kept apart that say who leaves, and the rest is noted. */
    List<RosterLine> living(String table) {
        List<RosterLine> living = new ArrayList<>();
        for (RosterLine line : files.lines(table)) {
            if (line.cell(RosterLine.STATUS).equals(DELETED)) {
                deleted(table, line);
            } else {
                living.add(line);
            }
        }
        return living;
    }

    private void deleted(String table, RosterLine line) {
        if (table.equals("users")) {
            things.gone.add(line);
        } else if (table.equals("enrollments") && line.cell("role").equals("student")) {
            things.unenrolled.add(line);
        } else if (table.equals("roles") && RosterRoles.title(line.cell("role")).isPresent()) {
            things.unappointed.add(line);
        } else {
            findings.note(line.told(RosterLine.STATUS), RosterLine.STATUS, "rosterDeleted");
        }
    }

    /** The row that a cell names; null when there is none, which is told. */
    @Nullable
    RosterLine known(RosterLine line, String column, Map<String, RosterLine> among) {
        RosterLine known = among.get(line.cell(column));
        if (known == null) {
            unknown(line, column);
        }
        return known;
    }

    /** In a package of changes the row may be about something that stays as it is and is not told. */
    void unknown(RosterLine line, String column) {
        String table = line.sheet().substring(0, line.sheet().length() - ".csv".length());
        if (files.isDelta(table)) {
            findings.note(line.told(column), column, "rosterUnknownDelta");
        } else {
            findings.fault(line.told(column), column, "rosterUnknown");
        }
    }
}
