package org.dnevnik.timetable;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.timetable.model.PlanDrafts;
import org.dnevnik.timetable.model.PlanThings;
import org.dnevnik.timetable.view.PlanGroup;
import org.dnevnik.timetable.view.PlanName;
import org.dnevnik.timetable.view.PlanPiece;
import org.dnevnik.timetable.view.PlanQuery;

/** Makes drafts of timetables that other programs made: FET, aSc Timetables, the chart on the wall. */
@Stateless
@DenyAll
public class PlanLoadService {

    private static final int LONGEST_NAME = 100;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** What the file would make, and which of its names are not known; changes nothing. */
    @RolesAllowed(Caller.SIGNED_IN)
    public PlanLook look(Caller caller, LoadPlan order) {
        TimetablePolicy.requireMayPlan(caller, order.school());
        PlanNames names = names(order);
        requireOwn(order.chosen(), names);
        ReadTimetable read = TimetableFile.read(order.file());
        PlanImport from = new PlanImport(new PlanThings(em), order.school(), order.year(), order.chosen());
        List<PlanPiece> pieces = from.pieces(read.lessons(), false);
        List<UnknownName> unknown = from.unknown();
        List<PlanPiece> standing =
                PlanPieces.inForce(new PlanQuery(em), order.school(), order.year(), clock.today(Families.REGION));
        Map<String, Long> difference = PlanDifference.between(standing, pieces).stream()
                .collect(Collectors.groupingBy(PlanDifference.Line::kind, Collectors.counting()));
        return new PlanLook(
                read.faults(),
                unknown,
                names,
                pieces.size(),
                count(difference, "ADDED"),
                count(difference, "GONE"),
                count(difference, "MOVED"),
                count(difference, "CHANGED"));
    }

    /**
     * Makes the draft, whole or, with a fault or an unknown name, not at all.
     *
     * @return its id
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public long load(Caller caller, LoadPlan order) {
        TimetablePolicy.requireMayPlan(caller, order.school());
        requireOwn(order.chosen(), names(order));
        String name = order.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal(TimetableRefusal.PLAN_WORDS);
        }
        ReadTimetable read = TimetableFile.read(order.file());
        PlanImport from = new PlanImport(new PlanThings(em), order.school(), order.year(), order.chosen());
        List<PlanPiece> pieces = from.pieces(read.lessons(), true);
        if (!read.faults().isEmpty() || !from.unknown().isEmpty() || pieces.isEmpty()) {
            throw new Refusal(TimetableRefusal.FILE_NOT_READY);
        }
        int cycle = pieces.stream().mapToInt(PlanPiece::cycle).max().orElse(1);
        PlanDrafts drafts = new PlanDrafts(em);
        long plan = drafts.make(order.school(), order.year(), name, cycle, 0, caller.person())
                .orElseThrow(() -> new Refusal(TimetableRefusal.YEAR_NOT_OPEN));
        List<Long> keys = drafts.nextLessons(pieces.size());
        List<PlanPiece> rows = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            rows.add(pieces.get(i).as(keys.get(i)));
        }
        drafts.write(plan, "[]", PlanPieces.json(rows));
        return plan;
    }

    private PlanNames names(LoadPlan order) {
        PlanQuery query = new PlanQuery(em);
        return new PlanNames(
                query.groups(order.school(), order.year()),
                query.subjects(order.school()),
                query.teachers(order.school(), 0),
                query.places(order.school()));
    }

    /** What is chosen for a name is the school's own. */
    private static void requireOwn(Map<String, Long> chosen, PlanNames names) {
        chosen.forEach((name, id) -> {
            boolean own = id == 0
                    || id == NameMatch.MAKE
                    || ids(name.split(":", 2)[0], names).anyMatch(id::equals);
            if (!own) {
                throw new NotFound(name + " as " + id);
            }
        });
    }

    private static Stream<Long> ids(String kind, PlanNames names) {
        return switch (kind) {
            case "group" -> names.groups().stream().map(PlanGroup::id);
            case "teacher" -> names.teachers().stream().map(PlanName::id);
            case "subject" -> names.subjects().stream().map(PlanName::id);
            default -> names.places().stream().map(PlanName::id);
        };
    }

    private static int count(Map<String, Long> difference, String kind) {
        return difference.getOrDefault(kind, 0L).intValue();
    }
}
