package org.dnevnik.school;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dnevnik.school.ImportReport.Change;
import org.dnevnik.school.model.SourcedNames;
import org.dnevnik.school.view.SourcedPeriod;
import org.dnevnik.school.view.SourcedQuery;
import org.jspecify.annotations.Nullable;

/**
 * What packages of other systems tell of the school, its year and its subjects. Subjects come with them, the calendar does not: it is the
 * school's own, and what it lacks is noted.
 */
final class SourcedStep {

    private static final int LONGEST_SUBJECT = 150;

    private final SourcedQuery query;
    private final PeopleRows rows;
    private final Findings findings;
    private final JsonRows sessions = new JsonRows();
    private final JsonRows courses = new JsonRows();
    private String courseRows = "[]";

    SourcedStep(SourcedQuery query, PeopleRows rows, Findings findings) {
        this.query = query;
        this.rows = rows;
        this.findings = findings;
    }

    private RosterThings things() {
        return rows.things;
    }

    void judge() {
        if (things().schools.size() > 1) {
            RosterLine second = things().schools.get(1);
            findings.fault(second.told(RosterLine.TYPE), RosterLine.TYPE, "rosterManySchools");
        }
        List<SourcedPeriod> periods = things().sessions.isEmpty() ? List.of() : query.periods();
        things().sessions.forEach(s -> session(s, periods));
        things().courses.forEach(this::course);
        courseRows = courses.toString(); // written once, read twice
    }

    private void session(RosterLine line, List<SourcedPeriod> periods) {
        String ending = Integer.toString(query.year() + 1);
        if (!line.cell("schoolYear").equals(ending)) {
            findings.fault(line.told(RosterLine.SCHOOL_YEAR), RosterLine.SCHOOL_YEAR, "rosterOtherYear", ending);
        } else if (line.cell("type").equals("schoolYear")) {
            sessions.add("id", line.id());
        } else {
            LocalDate starts = date(line, "startDate");
            LocalDate ends = date(line, "endDate");
            periods.stream()
                    .filter(p -> p.starts().equals(starts) && p.ends().equals(ends))
                    .findFirst()
                    .ifPresentOrElse(
                            p -> sessions.add("id", line.id(), "period", p.id()),
                            () -> findings.note(line.told(RosterLine.TITLE), RosterLine.TITLE, "rosterNoPeriod"));
        }
    }

    private @Nullable LocalDate date(RosterLine line, String column) {
        try {
            return LocalDate.parse(line.cell(column));
        } catch (DateTimeParseException e) {
            findings.fault(line.told(column), column, "noDate", line.cell(column));
            return null;
        }
    }

    private void course(RosterLine line) {
        String title = new RowReader(line.told("title"), LocalDate.MAX, findings).required("title", LONGEST_SUBJECT);
        courses.add("id", line.id(), "name", title);
    }

    /** Empty where no subjects are told. */
    Optional<Change> compare() {
        if (things().courses.isEmpty()) {
            return Optional.empty();
        }
        int known = query.subjects(courseRows);
        int all = courses.count();
        return Optional.of(new Change("school.import.subjects", all - known, 0, known));
    }

    /** @param persons ids by identity */
    void write(SourcedNames model, Map<String, Long> persons) {
        if (things().isEmpty() && rows.sourced().isEmpty()) {
            return;
        }
        JsonRows users = new JsonRows();
        rows.sourced().forEach((name, identity) -> users.add("id", name, "person", persons.get(identity)));
        JsonRows classes = new JsonRows();
        rows.classes.values().stream()
                .filter(c -> !c.source().isBlank(PersonRow.SOURCED))
                .forEach(c -> classes.add("id", c.source().cell(PersonRow.SOURCED), "name", c.name()));
        JsonRows own = new JsonRows();
        things().schools.forEach(s -> own.add("id", s.id(), "kind", "ORG"));
        things().homerooms.forEach(s -> own.add("id", s.id(), "kind", "COURSE"));
        model.keep(own.toString());
        model.keepSessions(sessions.toString());
        model.keepCourses(courseRows);
        model.keepClasses(classes.toString());
        model.keepUsers(users.toString());
    }
}
