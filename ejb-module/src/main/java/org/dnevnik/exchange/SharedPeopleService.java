package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.exchange.view.SharedGroup;
import org.dnevnik.exchange.view.SharedGroupQuery;
import org.dnevnik.exchange.view.SharedMember;
import org.dnevnik.exchange.view.SharedPerson;
import org.dnevnik.exchange.view.SharedPersonQuery;
import org.dnevnik.exchange.view.SharedRelative;
import org.dnevnik.exchange.view.SharedSchool;
import org.dnevnik.exchange.view.SharedSchoolQuery;
import org.dnevnik.exchange.view.SharedSpan;
import org.dnevnik.exchange.view.SharedStay;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.school.PeopleService;
import org.dnevnik.school.Suggestion;

/** People for other systems: names alone, and only of those whose names the caller meets on the screens. */
@Stateless
@DenyAll
public class SharedPeopleService {

    /** A teacher of a group has lessons in it from a week ago to a month ahead. */
    private static final int DAYS_BACK = 7;

    private static final int DAYS_AHEAD = 30;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SharedPolicy policy;

    @Inject
    private PeopleService lists;

    /** Who the caller is, and to which children, schools and groups the caller belongs. */
    @RolesAllowed(Caller.SIGNED_IN)
    @OpenToEveryone("everybody may know where they belong")
    public SharedContext context(Caller caller) {
        List<Long> children = policy.children(caller);
        List<Long> family =
                Stream.concat(Stream.of(caller.person()), children.stream()).toList();
        SharedGroupQuery query = new SharedGroupQuery(em);
        LocalDate today = policy.today();
        List<SharedStay> stays = query.stays(family, policy.year()).stream()
                .filter(s -> s.ends() == null || !s.ends().isBefore(today))
                .toList();
        Stream<SharedGroup> given = caller.schools().findAny().isPresent()
                ? query.ofTeacher(caller.person(), policy.year()).stream()
                : Stream.empty();
        List<SharedGroup> groups = Stream.concat(stays.stream().map(SharedStay::group), given)
                .distinct()
                .toList();
        Set<Long> schools = new LinkedHashSet<>(caller.schools().toList());
        stays.forEach(s -> schools.add(s.group().school()));
        List<SharedSchool> shown = new SharedSchoolQuery(em).of(schools);
        List<SharedPerson> people = new SharedPersonQuery(em).of(family);
        return new SharedContext(
                people.stream()
                        .filter(p -> p.id() == caller.person())
                        .findFirst()
                        .orElseThrow(() -> new NotFound("person " + caller.person())),
                people.stream().filter(p -> children.contains(p.id())).toList(),
                stays,
                shown,
                groups);
    }

    /**
     * Where a child of the caller belongs.
     *
     * @throws NotFound for everybody else's
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public SharedContext contextOfChild(Caller caller, long child) {
        SightRules.requireFamily(caller, child, policy.children(caller));
        LocalDate today = policy.today();
        List<SharedStay> stays = new SharedGroupQuery(em)
                .stays(List.of(child), policy.year()).stream()
                        .filter(s -> s.ends() == null || !s.ends().isBefore(today))
                        .toList();
        List<SharedGroup> groups =
                stays.stream().map(SharedStay::group).distinct().toList();
        return new SharedContext(
                new SharedPersonQuery(em)
                        .of(List.of(child)).stream().findFirst().orElseThrow(() -> new NotFound("person " + child)),
                List.of(),
                stays,
                new SharedSchoolQuery(em)
                        .of(groups.stream().map(SharedGroup::school).collect(Collectors.toSet())),
                groups);
    }

    /**
     * People of the caller's school by parts of their names, as its lists find them, best answers first.
     *
     * @throws NotFound for who sees no list
     */
    @RolesAllowed(Caller.SIGNED_IN)
    @OpenToEveryone("the lists of people ask their own policy")
    public List<SharedPerson> search(Caller caller, String typed) {
        List<Long> found = lists.suggest(caller, null, typed).stream()
                .map(Suggestion::person)
                .distinct()
                .toList();
        return new SharedPersonQuery(em)
                .of(found).stream()
                        .sorted(Comparator.comparingInt(p -> found.indexOf(p.id())))
                        .toList();
    }

    /** People by their numbers; whom the caller does not meet is left out. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedPerson> persons(Caller caller, Collection<Long> persons) {
        return known(caller, new SharedPersonQuery(em).of(persons));
    }

    /** Likewise, by the numbers of their accounts. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedPerson> users(Caller caller, Collection<Long> accounts) {
        return known(caller, new SharedPersonQuery(em).ofAccounts(accounts));
    }

    /** Pupils of groups: all of them for who works with a group, the own ones for their family; what is hidden is left out. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedMember> members(Caller caller, Collection<Long> groups) {
        Sights sights = policy.sights(caller, groups);
        policy.note(caller, sights);
        return new SharedPersonQuery(em)
                .members(groups, policy.today()).stream()
                        .filter(m -> sights.meets(m.group(), m.person().id()))
                        .toList();
    }

    /** The pupils whom a teacher gives lessons about now, as far as the caller works with the same groups. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedMember> students(Caller caller, long teacher) {
        List<Long> groups = new SharedGroupQuery(em)
                .ofTeacher(teacher, policy.year()).stream().map(SharedGroup::id).toList();
        return members(caller, groups).stream().filter(SharedMember::active).toList();
    }

    /** Numbers of those who learn in the caller's own class, without their names. */
    @RolesAllowed(Caller.SIGNED_IN)
    @OpenToEveryone("a number names nobody, and of a pupil's own class alone")
    public List<Long> classmates(Caller caller) {
        SharedGroupQuery groups = new SharedGroupQuery(em);
        List<Long> own = groups.stays(List.of(caller.person()), policy.year()).stream()
                .filter(s -> s.ends() == null && s.group().isClass())
                .map(s -> s.group().id())
                .toList();
        return new SharedPersonQuery(em)
                .members(own, policy.today()).stream()
                        .filter(SharedMember::active)
                        .map(m -> m.person().id())
                        .filter(p -> p != caller.person())
                        .toList();
    }

    /**
     * Who gives a group lessons about now.
     *
     * @throws NotFound for who belongs to another school
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedPerson> teachers(Caller caller, long group) {
        Sights sights = policy.within(caller, group);
        LocalDate today = policy.today();
        return new SharedPersonQuery(em)
                .teachers(sights.ids(), new SharedSpan(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)));
    }

    /**
     * The class teacher; empty while nobody is named.
     *
     * @throws NotFound for who belongs to another school
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedPerson> leader(Caller caller, long group) {
        policy.within(caller, group);
        return new SharedGroupQuery(em)
                .of(List.of(group)).stream()
                        .flatMap(g -> Stream.ofNullable(g.leader()))
                        .findFirst()
                        .map(leader -> new SharedPersonQuery(em).of(List.of(leader)))
                        .orElse(List.of());
    }

    /**
     * A person's children and guardians.
     *
     * @throws NotFound for everybody but the person and its guardians
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedRelative> relatives(Caller caller, long person) {
        SightRules.requireFamily(caller, person, policy.children(caller));
        return new SharedPersonQuery(em).relatives(List.of(person), policy.today());
    }

    /** Of all children of the caller. */
    @RolesAllowed(Caller.SIGNED_IN)
    @OpenToEveryone("of the caller's own children alone")
    public List<SharedRelative> relativesOfChildren(Caller caller) {
        List<Long> children = policy.children(caller);
        return children.isEmpty() ? List.of() : new SharedPersonQuery(em).relatives(children, policy.today());
    }

    /**
     * Where a person learns and learned; of others as far as the caller works with the groups.
     *
     * @throws NotFound for who meets the person nowhere
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedStay> stays(Caller caller, long person) {
        if (persons(caller, List.of(person)).isEmpty()) {
            throw new NotFound("person " + person);
        }
        List<SharedStay> stays = new SharedGroupQuery(em).stays(List.of(person), null);
        if (person == caller.person() || policy.children(caller).contains(person)) {
            return stays;
        }
        Sights sights =
                policy.sights(caller, stays.stream().map(s -> s.group().id()).toList());
        return stays.stream().filter(s -> sights.meets(s.group().id(), person)).toList();
    }

    private List<SharedPerson> known(Caller caller, List<SharedPerson> found) {
        if (found.isEmpty()) {
            return found;
        }
        Set<Long> known = new LinkedHashSet<>(policy.children(caller));
        known.add(caller.person());
        List<Long> others = found.stream()
                .map(SharedPerson::id)
                .filter(p -> !known.contains(p))
                .toList();
        if (!others.isEmpty()) {
            Set<Long> schools = policy.schools(caller);
            new SharedPersonQuery(em)
                    .posts(others, policy.today()).stream()
                            .filter(p -> schools.contains(p.school()))
                            .forEach(p -> known.add(p.person()));
            List<SharedStay> stays = new SharedGroupQuery(em).stays(others, null);
            Sights sights = policy.sights(
                    caller, stays.stream().map(s -> s.group().id()).toList());
            stays.stream().filter(s -> sights.meets(s.group().id(), s.person())).forEach(s -> known.add(s.person()));
        }
        return found.stream().filter(p -> known.contains(p.id())).toList();
    }
}
