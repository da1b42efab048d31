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
import org.dnevnik.identity.model.Account;
import org.dnevnik.identity.model.Accounts;
import org.dnevnik.identity.model.Consents;
import org.dnevnik.identity.model.Invitations;
import org.dnevnik.identity.model.RestoredAccess;
import org.dnevnik.identity.model.SecondFactors;
import org.dnevnik.identity.view.AccessLine;
import org.dnevnik.identity.view.AccessQuery;
import org.dnevnik.identity.view.AccessRule;
import org.dnevnik.identity.view.AccessRuleQuery;
import org.dnevnik.identity.view.AccessRuleQuery.Place;
import org.dnevnik.identity.view.ConsentQuery;
import org.dnevnik.identity.view.FactorsQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;

/** One person's access in the school's office: given, blocked, given anew when it is lost. */
@Stateless
@DenyAll
public class PersonAccessService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog reads;

    @Inject
    private PersonAccessPolicy policy;

    @Inject
    private AccessDesk desk;

    @Inject
    private Notices notices;

    /** For the container. */
    public PersonAccessService() {}

    PersonAccessService(EntityManager em, SchoolClock clock, AccessLog reads, Notices notices) {
        this.notices = notices;
        this.em = em;
        this.clock = clock;
        this.reads = reads;
        this.policy = new PersonAccessPolicy(em, clock, reads);
        this.desk = new AccessDesk(em, clock);
    }

    /** The administrators of a school, for the region's operator. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<AccessLine> administrators(Caller caller, long school) {
        AccessPolicy.requireRestores(caller, school);
        List<AccessLine> lines = new AccessQuery(em, today()).ofAdministrators(school);
        reads.listed(caller, lines.stream().map(AccessLine::person).toList(), "list of access");
        return lines;
    }

    /** @throws NotFound for whoever has nothing to do with the person's access */
    @RolesAllowed(Caller.SIGNED_IN)
    public AccessCard card(Caller caller, long person) {
        Place place = policy.place(caller, person);
        AccessLine line = policy.line(person);
        reads.read(caller, person, "access");
        return new AccessCard(
                line,
                place.school(),
                AccessPolicy.mayHandle(caller, line.held()),
                new ConsentQuery(em).needsGuardian(person, today()),
                new ConsentQuery(em).withdrawn(person),
                line.temporary() != null,
                new FactorsQuery(em).isOn(person));
    }

    /**
     * A new code for somebody without an account; the one before ends.
     *
     * @throws Refusal {@link IdentityRefusal#HAS_ACCOUNT} and {@link IdentityRefusal#NO_BIRTH_DATE}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public IssuedSheet issueCode(Caller caller, long person) {
        Place place = policy.place(caller, person);
        AccessLine line = policy.handled(caller, person);
        if (line.hasAccount()) {
            throw new Refusal(IdentityRefusal.HAS_ACCOUNT);
        }
        if (!line.answerable()) {
            throw new Refusal(IdentityRefusal.NO_BIRTH_DATE);
        }
        var until = desk.until(rule(place));
        List<Slip> slips = desk.codes(caller, place.school(), List.of(line), Map.of(), until);
        tell(caller, place, person, RestoredAccess.Kind.CODE);
        return new IssuedSheet("", "", until, slips, List.of());
    }

    /** A temporary password, and a login where there is none yet; whoever is signed in has to come in anew. */
    @RolesAllowed(Caller.SIGNED_IN)
    public IssuedSheet lendPassword(Caller caller, long person) {
        Place place = policy.place(caller, person);
        AccessLine line = policy.handled(caller, person);
        var until = desk.until(rule(place));
        tell(caller, place, person, RestoredAccess.Kind.LOGIN);
        return new IssuedSheet("", "", until, desk.logins(List.of(line), Map.of(), until), List.of());
    }

    /** The code that the person has can no longer be used. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void revokeCode(Caller caller, long person) {
        Place place = policy.place(caller, person);
        policy.handled(caller, person);
        tell(caller, place, person, RestoredAccess.Kind.REVOKE);
        new Invitations(em).revoke(person, clock.now());
    }

    /** A blocked account opens nothing; whoever is signed in with it is not any more. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void setBlocked(Caller caller, long person, boolean blocked) {
        Place place = policy.place(caller, person);
        policy.handled(caller, person);
        tell(caller, place, person, blocked ? RestoredAccess.Kind.BLOCK : RestoredAccess.Kind.UNBLOCK);
        if (blocked) {
            account(person).block();
        } else {
            account(person).unblock();
        }
    }

    /** Whoever is signed in with the account has to come in anew, at once. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void endSessions(Caller caller, long person) {
        Place place = policy.place(caller, person);
        policy.handled(caller, person);
        tell(caller, place, person, RestoredAccess.Kind.SESSIONS);
        account(person).endSessions(clock.now());
    }

    /** Takes the second step away from somebody who has lost telephone and recovery codes; the person is told, and it stays written down. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void resetFactor(Caller caller, long person) {
        Place place = policy.place(caller, person);
        policy.handled(caller, person);
        tell(caller, place, person, RestoredAccess.Kind.FACTOR);
        SecondFactors factors = new SecondFactors(em);
        if (factors.switchOff(account(person).id())) {
            factors.log(person, SecondFactors.Event.RESET, caller.person(), clock.now());
            notices.add(new Notice("FACTOR_RESET", place.school(), person, Map.of("date", today().toString())));
        }
    }

    /** A guardian has agreed for this pupil on paper, which lies in the office. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void recordPaper(Caller caller, long person) {
        policy.place(caller, person);
        policy.handled(caller, person);
        new Consents(em).recordPaper(person, caller.person(), clock.now());
    }

    /** What the region does is told to the school. */
    private void tell(Caller caller, Place place, long person, RestoredAccess.Kind kind) {
        if (caller.is(Role.REGION_OPERATOR)) {
            new RestoredAccess(em).add(place.school(), person, kind, caller.person(), clock.now());
        }
    }

    private Account account(long person) {
        return new Accounts(em).ofPerson(person).orElseThrow(() -> new NotFound("account of person " + person));
    }

    private AccessRule rule(Place place) {
        return new AccessRuleQuery(em).of(place.school());
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}
