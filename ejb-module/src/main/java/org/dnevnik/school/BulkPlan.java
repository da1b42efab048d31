package org.dnevnik.school;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.people.view.StaffMember;
import org.dnevnik.people.view.StaffQuery;
import org.dnevnik.school.BulkPreview.Line;
import org.dnevnik.school.view.BulkKind;
import org.dnevnik.school.view.BulkQuery;
import org.dnevnik.school.view.GroupLine;
import org.dnevnik.school.view.ListedPerson;
import org.dnevnik.school.view.NameCandidate;
import org.dnevnik.school.view.NameCandidatesQuery;
import org.dnevnik.school.view.PeopleListQuery;
import org.dnevnik.school.view.PeopleScope;
import org.dnevnik.school.view.PupilPathsQuery;
import org.dnevnik.school.view.PupilStay;
import org.dnevnik.school.view.RollClass;
import org.dnevnik.school.view.RollQuery;
import org.dnevnik.school.view.StructureQuery;
import org.jspecify.annotations.Nullable;

/** Compares a change of many with what is there: who changes how, and who is refused. */
final class BulkPlan {

    private static final int STAFF = 2000;

    private final EntityManager em;
    private final long school;
    private final LocalDate today;
    private final BulkOrder order;
    private final LocalDate day;
    private final int year;

    BulkPlan(EntityManager em, long school, LocalDate today, BulkOrder order) {
        this.em = em;
        this.school = school;
        this.today = today;
        this.order = order;
        this.day = order.since() == null ? today : order.since();
        this.year = new BulkQuery(em).year(school, day);
        if (year == 0 || order.kind().enrols() && order.since() == null) {
            throw new Refusal(SchoolRefusal.BULK_DATE);
        }
        if (!order.fits()) {
            throw new Refusal(SchoolRefusal.BULK_VALUE);
        }
    }

    int year() {
        return year;
    }

    /** Whom it concerns: those who were chosen, of a graduating class everybody. */
    List<Long> people() {
        List<Long> people = switch (order.kind()) {
            case GRADUATE -> new BulkQuery(em).members(group().id(), day);
            default -> order.people();
        };
        if (people.isEmpty() || people.size() > PeopleService.MOST) {
            throw new Refusal(SchoolRefusal.BULK_NOBODY);
        }
        return people;
    }

    /** The class, the person or the value, in words. */
    String target() {
        return switch (order.kind()) {
            case MOVE, GRADUATE, SUBGROUP -> group().name();
            case LEADER -> leader().name();
            default -> order.value();
        };
    }

    BulkPreview preview() {
        List<Line> lines = switch (order.kind()) {
            case MOVE -> people(group().name(), noted(group().name(), day), this::moveFault);
            case SUBGROUP -> people(group().name(), Set.of(), this::joinFault);
            case GRADUATE -> people("", noted("", day.plusDays(1)), this::graduateFault);
            case LEADER -> classes(PupilStay::leader, leader().name());
            case PROFILE -> classes(PupilStay::profile, order.value());
            default -> contacts();
        };
        return new BulkPreview(lines);
    }

    private List<PupilStay> stays() {
        long target = order.group() == null ? 0 : group().id();
        return new BulkQuery(em).stays(school, year, day, people(), target);
    }

    /** Who is of the school today; a class that graduates is the school's by itself. */
    private Set<Long> ours() {
        List<Long> groups = new RollQuery(em, today)
                .classes(school, null).stream().map(RollClass::id).toList();
        return new NameCandidatesQuery(em)
                .of(new PeopleScope(school, groups, true, today)).stream()
                        .map(NameCandidate::person)
                        .collect(Collectors.toCollection(HashSet::new));
    }

    /** Who has marks or absences in what they would leave, from a day on. */
    private Set<Long> noted(String target, LocalDate since) {
        JsonRows moves = new JsonRows();
        people().forEach(p -> moves.add("person", p, "groups", target));
        return new PupilPathsQuery(em)
                .noted(school, year, moves.toString(), since)
                .keySet();
    }

    private List<Line> people(String to, Set<Long> noted, Function<PupilStay, @Nullable BulkFault> judge) {
        Set<Long> ours = order.kind() == BulkKind.GRADUATE ? Set.copyOf(people()) : ours();
        return stays().stream()
                .map(s -> ours.contains(s.person())
                        ? new Line(s.person(), s.name(), s.className(), to, fault(s, noted, judge))
                        : stranger(s.person(), to))
                .toList();
    }

    private static @Nullable BulkFault fault(
            PupilStay s, Set<Long> noted, Function<PupilStay, @Nullable BulkFault> judge) {
        BulkFault fault = judge.apply(s);
        return fault == null && noted.contains(s.person()) ? BulkFault.NOTED : fault;
    }

    /** Nothing is told of somebody who is not of the school, not even the name. */
    private static Line stranger(long person, String to) {
        return new Line(person, "№ " + person, "", to, BulkFault.NOT_HERE);
    }

    private @Nullable BulkFault moveFault(PupilStay s) {
        if (s.group() == null) {
            return BulkFault.NO_CLASS;
        }
        return s.inTarget() ? BulkFault.THERE_ALREADY : startsLater(s) ? BulkFault.STARTS_LATER : null;
    }

    private @Nullable BulkFault joinFault(PupilStay s) {
        if (s.group() == null) {
            return BulkFault.NO_CLASS;
        }
        return s.inTarget() ? BulkFault.THERE_ALREADY : s.ofTarget() ? null : BulkFault.NOT_OF_ITS_CLASSES;
    }

    private @Nullable BulkFault graduateFault(PupilStay s) {
        if (s.group() == null) {
            return BulkFault.NO_CLASS;
        }
        return s.lastStart() != null && s.lastStart().isAfter(day) ? BulkFault.STARTS_LATER : null;
    }

    private boolean startsLater(PupilStay s) {
        return s.lastStart() != null && !s.lastStart().isBefore(day);
    }

    private List<Line> classes(Function<PupilStay, String> now, String to) {
        Set<Long> ours = ours();
        Map<Long, Line> lines = new LinkedHashMap<>();
        for (PupilStay s : stays()) {
            if (!ours.contains(s.person())) {
                lines.put(-s.person(), stranger(s.person(), to));
            } else if (s.group() == null) {
                lines.put(-s.person(), new Line(s.person(), s.name(), "", to, BulkFault.NO_CLASS));
            } else {
                BulkFault fault = now.apply(s).equals(to) ? BulkFault.NOTHING_CHANGES : null;
                lines.put(s.group(), new Line(s.group(), s.className(), now.apply(s), to, fault));
            }
        }
        return List.copyOf(lines.values());
    }

    private List<Line> contacts() {
        List<Long> groups = new RollQuery(em, today)
                .classes(school, null).stream().map(RollClass::id).toList();
        Map<Long, ListedPerson> known = new PeopleListQuery(em, new PeopleScope(school, groups, true, today))
                .these(order.list(), people()).stream()
                        .collect(Collectors.toMap(ListedPerson::person, p -> p, (first, second) -> first));
        return people().stream().map(id -> contact(id, known.get(id))).toList();
    }

    private Line contact(long id, @Nullable ListedPerson person) {
        if (person == null) {
            return stranger(id, order.value());
        }
        String now = switch (order.kind()) {
            case PHONE -> person.phone() == null ? "" : person.phone();
            case EMAIL -> person.email() == null ? "" : person.email();
            default -> "";
        };
        boolean same = !now.isEmpty() && now.equals(order.value());
        return new Line(id, person.name(), now, order.value(), same ? BulkFault.NOTHING_CHANGES : null);
    }

    private GroupLine group() {
        return new StructureQuery(em)
                .groups(school, year, today).stream()
                        .filter(g -> order.group() != null && g.id() == order.group())
                        .filter(g -> g.kind().equals("CLASS") != (order.kind() == BulkKind.SUBGROUP))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("group " + order.group()));
    }

    private StaffMember leader() {
        return new StaffQuery(em)
                .of(school, today, "", org.dnevnik.people.view.ListKey.START, STAFF).items().stream()
                        .filter(s -> order.person() != null && s.person() == order.person())
                        .findFirst()
                        .orElseThrow(() -> new NotFound("staff " + order.person()));
    }
}
