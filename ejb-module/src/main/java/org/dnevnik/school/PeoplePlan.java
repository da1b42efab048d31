package org.dnevnik.school;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.people.model.Persons;
import org.dnevnik.people.model.StaffPositions;
import org.dnevnik.people.view.KnownPersonsQuery;
import org.dnevnik.school.ImportReport.Change;
import org.dnevnik.school.ImportReport.Difference;
import org.dnevnik.school.model.EduGroups;
import org.dnevnik.school.model.SourcedNames;
import org.jspecify.annotations.Nullable;

/** Compares what the files tell with what is there, counts the difference and, if asked, writes it: a dozen statements for any school. */
final class PeoplePlan {

    private static final int SHOWN = 1_000;

    private final EntityManager em;
    private final Where where;
    private final PeopleRows rows;
    private final KnownSchool school;
    private final List<Change> changes = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, Long> ids = new HashMap<>();

    /**
     * @param starts first day of the school's year
     * @param by     the person who imports; 0 where nothing is written
     * @param reopen whether what has ended in the course of the year begins again when a file names it: relations of guardians, and the
     *               time of pupils in the school
     */
    record Where(long school, int year, LocalDate starts, LocalDate today, long by, Instant now, boolean reopen) {

        /** The staff is at work before the year begins: somebody has to plan it. */
        LocalDate works() {
            return today.isBefore(starts) ? today : starts;
        }
    }

    PeoplePlan(EntityManager em, Where where, PeopleRows rows, KnownSchool school) {
        this.em = em;
        this.where = where;
        this.rows = rows;
        this.school = school;
    }

    List<Change> changes() {
        return changes;
    }

    /** The first of them, as many as somebody reads. */
    List<Difference> differences() {
        return differences.subList(0, Math.min(differences.size(), SHOWN));
    }

    void carryOut(KnownPeople people, Set<String> enrolled, boolean write, Steps steps, Findings findings) {
        int persons = rows.persons().size();
        int staff = persons + rows.staff.size();
        int classes = staff + rows.classes.size();
        int pupils = classes + rows.pupils().size();
        int all = pupils + rows.guardians.size();
        steps.reached("school.import.persons", 0, all);
        persons(people, write);
        steps.reached("school.import.staff", persons, all);
        positions(write);
        steps.reached("school.import.classes", staff, all);
        classes(write);
        steps.reached("school.import.pupils", classes, all);
        pupils(enrolled, write, findings);
        steps.reached("school.import.guardians", pupils, all);
        guardians(write, findings);
    }

    /** Subjects of packages of other systems, and the names that those have for everything, so that a second package finds it. */
    void keepNames(SourcedStep things, boolean write) {
        things.compare().ifPresent(changes::add);
        if (write) {
            things.write(new SourcedNames(em, where.school(), where.year()), ids);
        }
    }

    /** Who goes, once everybody who comes and moves is known. */
    void leave(LeavingStep step, boolean write) {
        step.judge(rows.pupils().stream()
                .map(row -> ids.get(row.person().identity()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        step.compare().ifPresent(changes::add);
        differences.addAll(step.differences());
        if (write) {
            step.write();
            StaffPositions positions = new StaffPositions(em, where.school());
            step.ending().forEach((position, last) -> positions.end(position.id(), position.version(), last));
        }
    }

    private void persons(KnownPeople people, boolean write) {
        PersonsStep step = new PersonsStep(people, ids);
        changes.add(step.compare(rows.persons()));
        differences.addAll(step.differences());
        if (write) {
            Persons persons = new Persons(em);
            persons.add(step.added(persons.ids(step.fresh()).iterator()));
            persons.change(step.changed());
        }
    }

    private void positions(boolean write) {
        Set<String> held = new HashSet<>(new KnownPersonsQuery(em).positions(where.school()));
        JsonRows added = new JsonRows();
        for (StaffRow row : rows.staff) {
            if (held.add(key(row.person().identity()) + " " + row.role())) {
                added.add("person", ids.get(row.person().identity()), "role", row.role(), "title", row.title());
            }
        }
        changes.add(new Change("school.import.staff", added.count(), 0, rows.staff.size() - added.count()));
        if (write) {
            new Persons(em).addPositions(where.school(), where.works().toString(), added.toString());
        }
    }

    private void classes(boolean write) {
        ClassesStep step = new ClassesStep(school, rows, ids);
        changes.add(step.compare(rows));
        differences.addAll(step.differences());
        if (write) {
            step.write(groups());
        }
    }

    private void pupils(Set<String> enrolled, boolean write, Findings findings) {
        PupilsStep step = new PupilsStep(school, enrolled, ids, where);
        changes.add(step.compare(em, rows, findings));
        differences.addAll(step.differences());
        if (write) {
            step.write(groups());
        }
    }

    private EduGroups groups() {
        return new EduGroups(em, where.school(), where.year());
    }

    private void guardians(boolean write, Findings findings) {
        Map<String, PersonRow> children = rows.pupilsByClassAndName();
        Set<Long> known = rows.guardians.stream()
                .map(g -> ids.get(g.person().identity()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        KnownPersonsQuery query = new KnownPersonsQuery(em);
        Set<String> held = new HashSet<>(query.guardianships(known));
        Map<String, LocalDate> ended = query.endedGuardianships(known);
        JsonRows added = new JsonRows();
        for (GuardianRow row : rows.guardians) {
            PersonRow told = children.get(row.child());
            Long child = told == null ? school.pupils().get(row.child()) : id(told);
            String relation =
                    key(row.person().identity()) + " " + (told == null ? String.valueOf(child) : key(told.identity()));
            LocalDate last = held.contains(relation) ? null : ended.get(relation);
            if (last != null && !where.reopen()) {
                findings.note(row.person().source(), "", "kinEnded", DateCell.shown(last));
            } else if (held.add(relation)) {
                guardian(added, row, child, last == null ? where.starts() : where.today());
            }
        }
        int same = rows.guardians.size() - added.count();
        changes.add(new Change("school.import.guardians", added.count(), 0, same));
        if (write) {
            new Persons(em).addGuardianships(added.toString());
        }
    }

    private void guardian(JsonRows added, GuardianRow row, @Nullable Long child, LocalDate since) {
        Long guardian = ids.get(row.person().identity());
        added.add("since", since, "guardian", guardian, "child", child, "kinship", row.kinship());
    }

    private @Nullable Long id(PersonRow row) {
        return ids.get(row.identity());
    }

    private String key(String identity) {
        Long id = ids.get(identity);
        return id == null ? identity : id.toString();
    }
}
