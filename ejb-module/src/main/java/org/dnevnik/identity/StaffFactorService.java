package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.model.AccessRules;
import org.dnevnik.identity.view.FactorLine;
import org.dnevnik.identity.view.FactorsQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** What a school requires of its staff's sign-in, and who is ready for it. */
@Stateless
@DenyAll
public class StaffFactorService {

    /** Further ahead nobody decides. */
    private static final int FURTHEST_MONTHS = 12;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog reads;

    @Inject
    private Notices notices;

    /** For the container. */
    public StaffFactorService() {}

    StaffFactorService(EntityManager em, SchoolClock clock, AccessLog reads, Notices notices) {
        this.notices = notices;
        this.em = em;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * @param asked school; null: the caller's
     * @throws NotFound for whoever does not give the staff its access
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public StaffFactors list(Caller caller, @Nullable Long asked) {
        long school = AccessPolicy.requireSchool(caller, asked);
        AccessPolicy.requireGivesStaff(caller, school);
        FactorsQuery query = new FactorsQuery(em);
        List<FactorLine> lines = query.staff(school, clock.today(Families.REGION));
        reads.listed(caller, lines.stream().map(FactorLine::person).toList(), "second steps");
        return new StaffFactors(school, AccessPolicy.mayRule(caller, school), query.required(school), lines);
    }

    /**
     * Requires a second step of the staff from a day on; who has none is told so at once.
     *
     * @param since null: nobody needs one
     * @throws Refusal {@link IdentityRefusal#FACTOR_SINCE}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void require(Caller caller, long school, @Nullable LocalDate since) {
        AccessPolicy.requireMayRule(caller, school);
        LocalDate today = clock.today(Families.REGION);
        if (since != null && (since.isBefore(today) || since.isAfter(today.plusMonths(FURTHEST_MONTHS)))) {
            throw new Refusal(IdentityRefusal.FACTOR_SINCE);
        }
        new AccessRules(em).requireFactor(school, since);
        if (since != null) {
            new FactorsQuery(em)
                    .staff(school, today).stream()
                            .filter(FactorLine::isMissing)
                            .forEach(line -> notices.add(new Notice(
                                    "FACTOR_SOON", school, line.person(), Map.of("date", since.toString()))));
        }
    }
}
