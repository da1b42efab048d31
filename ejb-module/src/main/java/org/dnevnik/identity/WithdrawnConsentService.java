package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.identity.view.WithdrawnConsent;
import org.dnevnik.identity.view.WithdrawnConsentsQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.school.view.RollClass;
import org.dnevnik.school.view.RollQuery;
import org.jspecify.annotations.Nullable;

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
     * @param asked the school; null for the first in which the caller works
     * @param after key of the last line of the slice before; null for the first
     * @throws NotFound for who gives nobody access there
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Slice<WithdrawnConsent> list(Caller caller, @Nullable Long asked, @Nullable String after) {
        long school = AccessPolicy.requireSchool(caller, asked);
        boolean all = AccessPolicy.givesAll(caller, school);
        List<RollClass> classes = new RollQuery(em, today()).classes(school, all ? null : (Long) caller.person());
        AccessPolicy.requireMayGive(caller, school, !classes.isEmpty());
        long staff = AccessPolicy.givesStaff(caller, school) ? school : 0;
        Slice<WithdrawnConsent> found = new WithdrawnConsentsQuery(em, today())
                .of(classes.stream().map(RollClass::id).toList(), staff, after, PAGE);
        reads.listed(
                caller,
                found.items().stream().map(WithdrawnConsent::person).distinct().toList(),
                "withdrawn consents");
        return found;
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}
