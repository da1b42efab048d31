package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.dnevnik.identity.view.CallerFacts;
import org.dnevnik.identity.view.CallerFactsQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.HeldPositionsQuery;
import org.dnevnik.school.TellsRights;
import org.dnevnik.school.ToldRight;
import org.dnevnik.school.view.SchoolPeopleQuery;
import org.dnevnik.school.view.SchoolPerson;

/** Who may what in a school, and why: the policies are asked as if the person had come. */
@Stateless
@DenyAll
public class EffectiveRightsService {

    private static final int FOUND_AT_MOST = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog reads;

    @Inject
    @Any
    private Instance<TellsRights> features;

    /** People of the school whose names begin so; the first twenty. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SchoolPerson> named(Caller caller, long school, String name) {
        IdentityPolicy.requireMaySeeRights(caller, school);
        List<SchoolPerson> found = new SchoolPeopleQuery(em, school, today()).named(name, FOUND_AT_MOST);
        reads.listed(caller, found.stream().map(SchoolPerson::person).toList(), "list of people");
        return found;
    }

    /** @throws NotFound for somebody who is not of the school */
    @RolesAllowed(Caller.SIGNED_IN)
    public EffectiveRights of(Caller caller, long school, long person) {
        IdentityPolicy.requireMaySeeRights(caller, school);
        LocalDate today = today();
        SchoolPerson found = new SchoolPeopleQuery(em, school, today)
                .one(person)
                .orElseThrow(() -> new NotFound("person " + person + " of school " + school));
        reads.read(caller, person, "rights");
        Caller somebody = new CallerFactsQuery(em)
                .ofPerson(person, today)
                .map(EffectiveRightsService::caller)
                .orElseThrow(() -> new NotFound("person " + person));
        List<ToldRight> rights = features.stream()
                .flatMap(f -> f.of(somebody, school, today))
                .sorted(Comparator.comparing(ToldRight::right))
                .toList();
        return new EffectiveRights(found, new HeldPositionsQuery(em).of(person, school, today), rights);
    }

    private static Caller caller(CallerFacts facts) {
        return new Caller(facts.account(), facts.person(), facts.positions(), "", facts.rules());
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}
