package org.dnevnik.school;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.kernel.Role;
import org.dnevnik.school.ImportReport.Change;
import org.dnevnik.school.ImportReport.Difference;
import org.dnevnik.school.model.Movements;
import org.dnevnik.school.view.HeldPosition;
import org.dnevnik.school.view.Leaver;
import org.dnevnik.school.view.LeaversQuery;
import org.dnevnik.school.view.SourcedQuery;
import org.jspecify.annotations.Nullable;

/**
 * Who goes because a package of another system says that they are to be deleted: a pupil leaves by a movement, which can be undone, and a member of the
 * staff by the last day of the position. What was is not deleted. Pupils stay until the last day on which they have a mark or an absence; nobody takes
 * the last key from the school, so administrators stay; relations of guardians are ended by people.
 */
final class LeavingStep {

    private static final String REASON = "OneRoster: tobedeleted";

    private final EntityManager em;
    private final PeoplePlan.Where where;
    private final RosterThings things;
    private final SourcedQuery sourced;
    private final Findings findings;
    private final Movements movements;
    private final Map<Leaver, LocalDate> leaving = new LinkedHashMap<>();
    private final Map<HeldPosition, LocalDate> ending = new LinkedHashMap<>();
    private final List<Difference> differences = new ArrayList<>();

    LeavingStep(
            EntityManager em, PeoplePlan.Where where, RosterThings things, SourcedQuery sourced, Findings findings) {
        this.em = em;
        this.where = where;
        this.things = things;
        this.sourced = sourced;
        this.findings = findings;
        this.movements = new Movements(em, where.school());
    }

    /** @param staying pupils whom the same files put into a class: they move */
    void judge(Set<Long> staying) {
        Map<String, Long> ids = sourced.people(Stream.of(
                        things.gone.stream().map(RosterLine::id),
                        things.unenrolled.stream().map(l -> l.cell(RosterLine.USER)),
                        things.unappointed.stream().map(l -> l.cell(RosterLine.USER)))
                .flatMap(Function.identity())
                .collect(Collectors.toSet()));
        if (ids.isEmpty()) {
            Stream.of(things.gone, things.unenrolled, things.unappointed)
                    .flatMap(List::stream)
                    .forEach(this::stays);
            return;
        }
        LeaversQuery query = new LeaversQuery(em, where.school());
        Map<Long, Leaver> pupils = query.pupils(where.year(), ids.values()).stream()
                .filter(l -> !staying.contains(l.person()))
                .collect(Collectors.toMap(Leaver::person, l -> l, (one, other) -> one));
        Map<Long, List<HeldPosition>> held = query.positions(where.today(), ids.values()).stream()
                .collect(Collectors.groupingBy(HeldPosition::person));
        things.gone.forEach(l -> gone(l, ids.getOrDefault(l.id(), 0L), pupils, held));
        Map<String, Long> classes = sourced.classes();
        things.unenrolled.forEach(l -> unenrolled(l, pupils.get(id(ids, l)), classes.get(l.cell("classSourcedId"))));
        things.unappointed.forEach(l -> unappointed(l, held.getOrDefault(id(ids, l), List.of())));
    }

    private static long id(Map<String, Long> ids, RosterLine line) {
        return ids.getOrDefault(line.cell(RosterLine.USER), 0L);
    }

    private void gone(RosterLine line, long person, Map<Long, Leaver> pupils, Map<Long, List<HeldPosition>> held) {
        Leaver pupil = pupils.get(person);
        List<HeldPosition> positions = held.getOrDefault(person, List.of());
        if (pupil == null && positions.isEmpty()) {
            stays(line);
        }
        if (pupil != null) {
            leave(line, pupil, where.today());
        }
        positions.forEach(p -> end(line, p));
    }

    private void unenrolled(RosterLine line, @Nullable Leaver pupil, @Nullable Long group) {
        if (pupil == null || group == null || pupil.group() != group) {
            stays(line);
        } else {
            leave(line, pupil, told(line));
        }
    }

    /** The last day that the line tells, today at the latest. */
    private LocalDate told(RosterLine line) {
        try {
            LocalDate told = LocalDate.parse(line.cell("endDate"));
            return told.isAfter(where.today()) ? where.today() : told;
        } catch (DateTimeParseException e) {
            return where.today();
        }
    }

    private void unappointed(RosterLine line, List<HeldPosition> positions) {
        Optional<Role> role = RosterRoles.position(line.cell("role"));
        List<HeldPosition> meant = positions.stream()
                .filter(p -> role.isPresent() && p.role() == role.get())
                .toList();
        if (meant.isEmpty()) {
            stays(line);
        }
        meant.forEach(p -> end(line, p));
    }

    private void leave(RosterLine line, Leaver pupil, LocalDate meant) {
        if (leaving.containsKey(pupil)) {
            return;
        }
        LocalDate told = meant.isBefore(pupil.starts()) ? pupil.starts() : meant;
        LocalDate last = movements.notedAfter(pupil.person(), 0, told).orElse(told);
        leaving.put(pupil, last);
        String day = DateCell.shown(last);
        findings.note(
                line.told(RosterLine.STATUS), RosterLine.STATUS, "rosterLeaves", pupil.name(), pupil.className(), day);
        differ(pupil.person(), pupil.name(), pupil.className(), last);
    }

    private void end(RosterLine line, HeldPosition position) {
        if (position.role() == Role.ADMINISTRATOR) {
            findings.note(line.told(RosterLine.STATUS), RosterLine.STATUS, "rosterKeeps", position.name());
        } else if (ending.put(position, where.today()) == null) {
            String day = DateCell.shown(where.today());
            findings.note(
                    line.told(RosterLine.STATUS),
                    RosterLine.STATUS,
                    "rosterEnds",
                    position.name(),
                    position.title(),
                    day);
            differ(position.person(), position.name(), position.title(), where.today());
        }
    }

    private void differ(long person, String name, String what, LocalDate last) {
        differences.add(new Difference(person, name, RosterLine.STATUS, what, what + " … " + DateCell.shown(last)));
    }

    private void stays(RosterLine line) {
        findings.note(line.told(RosterLine.STATUS), RosterLine.STATUS, "rosterDeleted");
    }

    /** Empty where nobody goes. */
    Optional<Change> compare() {
        int all = leaving.size() + ending.size();
        return all == 0 ? Optional.empty() : Optional.of(new Change("school.import.leaving", 0, all, 0));
    }

    List<Difference> differences() {
        return differences;
    }

    /** Positions that end, with their last days. */
    Map<HeldPosition, LocalDate> ending() {
        return ending;
    }

    /** Writes the movements. */
    void write() {
        leaving.forEach((pupil, last) -> {
            String left = JsonRows.one("kind", "LEFT", "date", last, "from", pupil.group(), "reason", REASON);
            long movement = movements.add(pupil.person(), left, where.by(), where.now());
            movements.end(movement, pupil.person(), 0, last);
        });
    }
}
