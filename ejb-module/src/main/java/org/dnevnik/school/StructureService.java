package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.SchoolFunction;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.people.view.StaffQuery;
import org.dnevnik.school.model.Movements;
import org.dnevnik.school.model.SchoolParts;
import org.dnevnik.school.view.GroupLine;
import org.dnevnik.school.view.GroupMember;
import org.dnevnik.school.view.StructureQuery;
import org.dnevnik.school.view.YearQuery;
import org.jspecify.annotations.Nullable;

/** Classes, subgroups, streams and electives of a school, its subjects and its rooms, kept by those who run it. */
@Stateless
@DenyAll
public class StructureService {

    private static final int MOST_STAFF = 1000;
    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_PLACE = 100;
    private static final int LARGEST_PLACE = 5000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog reads;

    /** For the container. */
    public StructureService() {}

    StructureService(EntityManager em, SchoolClock clock, AccessLog reads) {
        this.em = em;
        this.clock = clock;
        this.reads = reads;
    }

    /** @param year null for the one that is going on */
    @RolesAllowed(Caller.SIGNED_IN)
    public Structure structure(Caller caller, long school, @Nullable Integer year) {
        SchoolPolicy.requireKeeps(caller, school);
        int shown = year == null ? AcademicYear.of(today()).number() : year;
        StructureQuery parts = new StructureQuery(em);
        return new Structure(
                shown,
                new YearQuery(em).years(school),
                parts.groups(school, shown, today()),
                parts.subjects(school),
                parts.places(school),
                parts.proposedSubjects(school),
                new StaffQuery(em)
                        .of(school, today(), "", ListKey.START, MOST_STAFF)
                        .items());
    }

    /**
     * Adds or changes a group.
     *
     * @return its id
     * @throws Refusal {@link SchoolRefusal#GROUP}, {@link SchoolRefusal#GROUP_TAKEN} and {@link SchoolRefusal#NO_SUBGROUPS}
     * @throws Changed when somebody else changed it since the form was made
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public long saveGroup(Caller caller, long school, SaveGroup order) {
        SchoolPolicy.requireKeeps(caller, school);
        if (!order.kind().equals("CLASS") && !caller.uses(SchoolFunction.SUBGROUPS, school)) {
            throw new Refusal(SchoolRefusal.NO_SUBGROUPS);
        }
        Structure now = structure(caller, school, order.year());
        requireFits(order, now);
        SchoolParts parts = new SchoolParts(em, school);
        long id = order.id() == 0 ? add(parts, order) : change(parts, order, now.groups());
        parts.setParents(id, order.parents());
        return id;
    }

    private static void requireFits(SaveGroup order, Structure now) {
        boolean known = now.years().contains(order.year())
                && (order.classTeacher() == null
                        || now.staff().stream().anyMatch(s -> s.person() == order.classTeacher()))
                && (order.place() == null || now.places().stream().anyMatch(p -> p.id() == order.place()))
                && now.groups().stream()
                        .filter(g -> g.kind().equals("CLASS"))
                        .map(GroupLine::id)
                        .toList()
                        .containsAll(order.parents());
        if (!known || !order.fits()) {
            throw new Refusal(SchoolRefusal.GROUP);
        }
    }

    private static long add(SchoolParts parts, SaveGroup o) {
        return parts.addGroup(o.year(), o.kind(), o.name(), o.parallel(), o.classTeacher(), o.place(), o.profile())
                .orElseThrow(() -> new Refusal(SchoolRefusal.GROUP_TAKEN));
    }

    private static long change(SchoolParts parts, SaveGroup o, List<GroupLine> groups) {
        GroupLine line = groups.stream()
                .filter(g -> g.id() == o.id())
                .findFirst()
                .orElseThrow(() -> new NotFound("group " + o.id()));
        if (!line.kind().equals(o.kind())) {
            throw new Refusal(SchoolRefusal.GROUP);
        }
        if (parts.isTaken(o.year(), o.name(), o.id())) {
            throw new Refusal(SchoolRefusal.GROUP_TAKEN);
        }
        if (!parts.changeGroup(o.id(), o.version(), o.name(), o.parallel(), o.classTeacher(), o.place(), o.profile())) {
            throw new Changed("group " + o.id());
        }
        return o.id();
    }

    /** @throws Refusal {@link SchoolRefusal#GROUP_USED} while pupils, lessons or subgroups hang on it */
    @RolesAllowed(Caller.SIGNED_IN)
    public void dropGroup(Caller caller, long school, int year, long group) {
        SchoolPolicy.requireKeeps(caller, school);
        requireGroup(school, year, group);
        if (!new SchoolParts(em, school).dropGroup(group)) {
            throw new Refusal(SchoolRefusal.GROUP_USED);
        }
    }

    /** Who could be in a subgroup, stream or elective, and who is. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<GroupMember> members(Caller caller, long school, int year, long group) {
        SchoolPolicy.requireKeeps(caller, school);
        requireGroup(school, year, group);
        List<GroupMember> members = new StructureQuery(em).members(group, today());
        reads.listed(caller, members.stream().map(GroupMember::person).toList(), "list of pupils");
        return members;
    }

    /**
     * From today on exactly these pupils are in the group; who is not of its classes is left out.
     *
     * @throws Refusal {@link SchoolRefusal#MEMBERS_NOTED} when marks would be left outside of the group that gave them
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void setMembers(Caller caller, long school, int year, long group, Collection<Long> people) {
        SchoolPolicy.requireKeeps(caller, school);
        if (requireGroup(school, year, group).kind().equals("CLASS")) {
            throw new Refusal(SchoolRefusal.GROUP);
        }
        String ids = people.stream().map(String::valueOf).collect(Collectors.joining(" "));
        new Movements(em, school).notedOfOthers(group, ids, today()).ifPresent(noted -> {
            throw new Refusal(SchoolRefusal.MEMBERS_NOTED, MoveRules.DAY.format(noted));
        });
        new SchoolParts(em, school).setMembers(group, ids, today());
    }

    /** @param subject 0 for a new one */
    @RolesAllowed(Caller.SIGNED_IN)
    public void saveSubject(Caller caller, long school, long subject, String name) {
        SchoolPolicy.requireKeeps(caller, school);
        String words = words(name, LONGEST_SUBJECT);
        SchoolParts parts = new SchoolParts(em, school);
        requireFree(subject == 0 ? parts.addSubject(words) : parts.renameSubject(subject, words));
    }

    @RolesAllowed(Caller.SIGNED_IN)
    public void dropSubject(Caller caller, long school, long subject) {
        SchoolPolicy.requireKeeps(caller, school);
        requireUnused(new SchoolParts(em, school).dropSubject(subject));
    }

    /** @param place 0 for a new one; @param capacity seats, 0 for not known */
    @RolesAllowed(Caller.SIGNED_IN)
    public void savePlace(Caller caller, long school, long place, String name, int capacity) {
        SchoolPolicy.requireKeeps(caller, school);
        String words = words(name, LONGEST_PLACE);
        if (capacity < 0 || capacity > LARGEST_PLACE) {
            throw new Refusal(SchoolRefusal.WORDS);
        }
        SchoolParts parts = new SchoolParts(em, school);
        requireFree(place == 0 ? parts.addPlace(words, capacity) : parts.changePlace(place, words, capacity));
    }

    @RolesAllowed(Caller.SIGNED_IN)
    public void dropPlace(Caller caller, long school, long place) {
        SchoolPolicy.requireKeeps(caller, school);
        requireUnused(new SchoolParts(em, school).dropPlace(place));
    }

    private GroupLine requireGroup(long school, int year, long group) {
        return new StructureQuery(em)
                .groups(school, year, today()).stream()
                        .filter(g -> g.id() == group)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("group " + group));
    }

    private static String words(String text, int longest) {
        String words = text.strip().replaceAll("\\s+", " ");
        if (words.isEmpty() || words.length() > longest || words.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(SchoolRefusal.NAME_EMPTY);
        }
        return words;
    }

    private static void requireFree(boolean written) {
        if (!written) {
            throw new Refusal(SchoolRefusal.THING_TAKEN);
        }
    }

    private static void requireUnused(boolean dropped) {
        if (!dropped) {
            throw new Refusal(SchoolRefusal.THING_USED);
        }
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}
