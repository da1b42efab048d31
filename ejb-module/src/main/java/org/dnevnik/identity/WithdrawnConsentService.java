package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.identity.view.AccessRuleQuery;
import org.dnevnik.identity.view.AccessRuleQuery.Place;
import org.dnevnik.identity.view.WithdrawnConsent;
import org.dnevnik.identity.view.WithdrawnConsentsQuery;
import org.dnevnik.identity.view.WithdrawnConsentsQuery.Among;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.school.view.RollClass;

/**
 * Whose consent a school has no more: it goes on with what the law asks of it alone, and has to act within days (152-ФЗ, articles 9 and 21).
 * Told to whoever gives access: a class teacher hears of the own class and its families.
 */
@Stateless
@DenyAll
public class WithdrawnConsentService {

    private static final int PAGE = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog reads;

    /** For the container. */
    public WithdrawnConsentService() {}

    WithdrawnConsentService(EntityManager em, SchoolClock clock, AccessLog reads) {
        this.em = em;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * What was taken back and not given again, the latest first.
     *
     * @throws NotFound for who gives nobody access there, and for a class whose access is not the caller's to give
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public WithdrawnList list(Caller caller, WithdrawnAsked asked) {
        long school = AccessPolicy.requireSchool(caller, asked.school());
        GivenClasses classes = GivenClasses.of(em, caller, school, today());
        RollClass chosen = classes.chosen(asked.group());
        boolean staff = chosen == null && AccessPolicy.givesStaff(caller, school);
        Slice<WithdrawnConsent> found = new WithdrawnConsentsQuery(em, today())
                .of(new Among(classes.ids(chosen), staff ? school : 0, asked.audience(), 0), asked.after(), PAGE);
        reads.listed(
                caller,
                found.items().stream().map(WithdrawnConsent::person).distinct().toList(),
                "withdrawn consents");
        return new WithdrawnList(
                school, classes.all(), chosen, asked.audience(), AccessPolicy.givesStaff(caller, school), found);
    }

    /**
     * The same of one person, for whoever keeps the person's card: what hangs on a consent alone is corrected and removed there.
     *
     * @return nothing of whom the school does not know as its own any more
     * @throws NotFound for who keeps no people of the school
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<WithdrawnConsent> of(Caller caller, long school, long person) {
        AccessPolicy.requireKeeps(caller, school);
        List<Place> places = new AccessRuleQuery(em)
                .places(person, today()).stream()
                        .filter(p -> p.school() == school)
                        .toList();
        boolean works = places.stream().anyMatch(p -> p.group() == 0);
        List<Long> classes =
                places.stream().map(Place::group).filter(g -> g != 0).toList();
        return new WithdrawnConsentsQuery(em, today())
                .of(new Among(classes, works ? school : 0, null, person), null, PAGE)
                .items();
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}
