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
import org.dnevnik.school.model.SchoolGroups;
import org.dnevnik.school.view.GroupLine;
import org.dnevnik.school.view.GroupMember;
import org.dnevnik.school.view.StructureQuery;
import org.dnevnik.school.view.YearQuery;
import org.jspecify.annotations.Nullable;

/** Classes, subgroups, streams and electives of a school, kept by those who run it; what the school has besides is read along. */
@Stateless
@DenyAll
public class StructureService {

    private static final int MOST_STAFF = 1000;

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
        SchoolGroups groups = new SchoolGroups(em, school);
        long id = order.id() == 0 ? add(groups, order) : change(groups, order, now.groups());
        groups.setParents(id, order.parents());
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

    private static long add(SchoolGroups groups, SaveGroup o) {
        return groups.addGroup(o.year(), o.kind(), o.name(), o.parallel(), o.classTeacher(), o.place(), o.profile())
                .orElseThrow(() -> new Refusal(SchoolRefusal.GROUP_TAKEN));
    }

    private static long change(SchoolGroups kept, SaveGroup o, List<GroupLine> groups) {
        GroupLine line = groups.stream()
                .filter(g -> g.id() == o.id())
                .findFirst()
                .orElseThrow(() -> new NotFound("group " + o.id()));
        if (!line.kind().equals(o.kind())) {
            throw new Refusal(SchoolRefusal.GROUP);
        }
        if (kept.isTaken(o.year(), o.name(), o.id())) {
            throw new Refusal(SchoolRefusal.GROUP_TAKEN);
        }
        if (!kept.changeGroup(o.id(), o.version(), o.name(), o.parallel(), o.classTeacher(), o.place(), o.profile())) {
            throw new Changed("group " + o.id());
        }
        return o.id();
    }

    /** @throws Refusal {@link SchoolRefusal#GROUP_USED} while pupils, lessons or subgroups hang on it */
    @RolesAllowed(Caller.SIGNED_IN)
    public void dropGroup(Caller caller, long school, int year, long group) {
        SchoolPolicy.requireKeeps(caller, school);
        requireGroup(school, year, group);
        if (!new SchoolGroups(em, school).dropGroup(group)) {
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
        new SchoolGroups(em, school).setMembers(group, ids, today());
    }

    private GroupLine requireGroup(long school, int year, long group) {
        return new StructureQuery(em)
                .groups(school, year, today()).stream()
                        .filter(g -> g.id() == group)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("group " + group));
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}
