package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.dnevnik.identity.model.GosuslugiRules;
import org.dnevnik.identity.view.GosuslugiRule;
import org.dnevnik.identity.view.GosuslugiRuleQuery;
import org.dnevnik.identity.view.RepairFigures;
import org.dnevnik.identity.view.RepairFiguresQuery;
import org.dnevnik.identity.view.RepairPace;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** What the region decides about Gosuslugi, and how long people wait at its schools: figures without names. */
@Stateless
@DenyAll
public class GosuslugiRegionService {

    private static final int PAGE = 50;
    private static final int GROWN_UP_MONTHS = 216;
    private static final Duration LATE = Duration.ofDays(3);
    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public GosuslugiRegionService() {}

    GosuslugiRegionService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** @throws NotFound for everybody but the region's operator */
    @RolesAllowed(Caller.SIGNED_IN)
    public GosuslugiRule rule(Caller caller) {
        IdentityPolicy.requireRegion(caller);
        return new GosuslugiRuleQuery(em).rule();
    }

    /**
     * Counts from the next sign-in on.
     *
     * @throws Refusal {@link IdentityRefusal#AGE}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void setRule(Caller caller, GosuslugiRule rule) {
        IdentityPolicy.requireRegion(caller);
        if (rule.youngestMonths() < 0 || rule.youngestMonths() > GROWN_UP_MONTHS) {
            throw new Refusal(IdentityRefusal.AGE);
        }
        new GosuslugiRules(em)
                .set(rule.youngestMonths(), rule.passport(), rule.children(), caller.person(), clock.now());
    }

    /**
     * How many wait at each school; who waits longer than three days is counted as late.
     *
     * @param after as lists have it
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Slice<RepairFigures> waiting(Caller caller, @Nullable String after) {
        IdentityPolicy.requireRegion(caller);
        Instant late = clock.now().minus(LATE);
        return new RepairFiguresQuery(em).bySchool(clock.today(Families.REGION), late, after, PAGE);
    }

    /** What came of the requests of the last thirty days. */
    @RolesAllowed(Caller.SIGNED_IN)
    public RepairPace pace(Caller caller) {
        IdentityPolicy.requireRegion(caller);
        return new RepairFiguresQuery(em).pace(clock.now().minus(LOOKED_BACK));
    }
}
