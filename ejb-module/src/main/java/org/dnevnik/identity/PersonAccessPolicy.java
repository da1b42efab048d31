package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.identity.view.AccessLine;
import org.dnevnik.identity.view.AccessQuery;
import org.dnevnik.identity.view.AccessRuleQuery;
import org.dnevnik.identity.view.AccessRuleQuery.Place;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.school.view.RollClass;
import org.dnevnik.school.view.RollQuery;

/** Whose access a caller handles, and at which of their places: by where somebody belongs, which the positions of the caller do not tell. */
@ApplicationScoped
class PersonAccessPolicy {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog reads;

    /** For the container. */
    protected PersonAccessPolicy() {}

    PersonAccessPolicy(EntityManager em, SchoolClock clock, AccessLog reads) {
        this.em = em;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * Where the person belongs and the caller gives access.
     *
     * @throws NotFound for whoever has nothing to do with the person's access; it is noted when there is such a person
     */
    Place place(Caller caller, long person) {
        List<Place> places = new AccessRuleQuery(em).places(person, today());
        Place place = places.stream()
                .filter(p -> gives(caller, person, p))
                .findFirst()
                .orElse(null);
        if (place == null) {
            if (!places.isEmpty()) {
                reads.refused(caller, person, "access");
            }
            throw new NotFound("access of person " + person);
        }
        return place;
    }

    private boolean gives(Caller caller, long person, Place place) {
        if (caller.is(Role.REGION_OPERATOR)) {
            return AccessPolicy.restores(caller, line(person).held(), place.school());
        }
        boolean leads = place.group() != 0
                && !AccessPolicy.givesAll(caller, place.school())
                && led(caller, place).contains(place.group());
        return AccessPolicy.mayGive(caller, place.school(), leads);
    }

    private Set<Long> led(Caller caller, Place place) {
        return new RollQuery(em, today())
                .classes(place.school(), caller.person()).stream()
                        .map(RollClass::id)
                        .collect(Collectors.toSet());
    }

    /** @throws org.dnevnik.kernel.NotAllowed for somebody who may do more than the caller */
    AccessLine handled(Caller caller, long person) {
        AccessLine line = line(person);
        AccessPolicy.requireMayHandle(caller, line.held());
        return line;
    }

    /** How the person's access stands. */
    AccessLine line(long person) {
        return new AccessQuery(em, today()).ofPersons(List.of(person)).get(0);
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}
