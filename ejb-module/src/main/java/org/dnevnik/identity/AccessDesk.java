package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.model.Account;
import org.dnevnik.identity.model.Accounts;
import org.dnevnik.identity.model.Invitations;
import org.dnevnik.identity.view.AccessLine;
import org.dnevnik.identity.view.AccessRule;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.SecretCode;

/** Makes codes and temporary passwords inside a transaction of whoever has asked the policy. What it hands out is told once and kept as a hash. */
@ApplicationScoped
class AccessDesk {

    static final String PURPOSE = "person";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected AccessDesk() {}

    AccessDesk(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** How long what is given out now is good. */
    Instant until(AccessRule rule) {
        return clock.now().plus(Duration.ofDays(rule.codeDays()));
    }

    /**
     * A new code for each, and the older ones end.
     *
     * @param pupils names of the pupils below whom guardians stand
     */
    List<Slip> codes(Caller caller, long school, List<AccessLine> people, Map<Long, String> pupils, Instant until) {
        List<Invitations.Fresh> kept = new ArrayList<>();
        List<Slip> slips = new ArrayList<>();
        for (AccessLine person : people) {
            String code = SecretCode.make();
            kept.add(new Invitations.Fresh(
                    person.person(), SecretCode.slowHash(PURPOSE, code).orElseThrow()));
            slips.add(new Slip(person, pupil(person, pupils), code, null, null));
        }
        new Invitations(em).issue(kept, school, caller.person(), clock.now(), until);
        return slips;
    }

    /** A login with a temporary password for each; a code that somebody still has ends. */
    List<Slip> logins(List<AccessLine> people, Map<Long, String> pupils, Instant until) {
        return people.stream()
                .map(person -> login(person, pupil(person, pupils), until))
                .toList();
    }

    private Slip login(AccessLine person, String pupil, Instant until) {
        Accounts accounts = new Accounts(em);
        String password = TemporaryPassword.make();
        Account account = accounts.ofPerson(person.person()).orElseGet(() -> {
            String stem = LoginNames.stem(person.surname(), person.givenName());
            Account fresh = new Account(person.person(), LoginNames.free(stem, accounts.beginning(stem)), "", false);
            em.persist(fresh);
            return fresh;
        });
        account.lend(PasswordHash.of(password), until, clock.now());
        em.flush(); // the next person of the name must find the login taken
        new Invitations(em).revoke(person.person(), clock.now());
        return new Slip(person, pupil, null, account.login(), password);
    }

    private static String pupil(AccessLine person, Map<Long, String> pupils) {
        return person.isGuardian() ? pupils.getOrDefault(person.pupil(), "") : "";
    }
}
