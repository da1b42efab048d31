package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.dnevnik.identity.view.CallerFacts;
import org.dnevnik.identity.view.CallerFactsQuery;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.SchoolClock;

/** Reads who somebody is; the only source of callers. */
@Stateless
@DenyAll
@OpenToEveryone("asked by the authentication mechanism, before anybody is signed in")
public class CallerSource {

    private static final ZoneId REGION = ZoneId.of("Europe/Moscow");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public CallerSource() {}

    CallerSource(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** What a new session of the account holds; empty when it is blocked, gone, or its person has no place in the region. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<SignedIn> signedIn(long account) {
        return facts(account).map(facts -> session(facts, facts.asked(), clock.now()));
    }

    /** What a session that is open holds now: texts that were published since are asked for at the next sign-in; empty as above, and when the account's sessions were ended. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<SignedIn> again(SignedIn held) {
        return facts(held.account())
                .filter(facts -> facts.sessionsSince() == null || !held.since().isBefore(facts.sessionsSince()))
                .map(facts -> session(facts, facts.asked() && held.asked(), held.since()));
    }

    private Optional<CallerFacts> facts(long account) {
        return new CallerFactsQuery(em)
                .of(account, clock.today(REGION))
                .filter(facts -> facts.active() && !facts.positions().isEmpty());
    }

    private SignedIn session(CallerFacts facts, boolean asked, Instant since) {
        return new SignedIn(
                facts.account(),
                facts.person(),
                facts.name(),
                facts.school(),
                facts.positions(),
                facts.leads(),
                facts.rules(),
                clock.now(),
                facts.temporary(),
                asked && !facts.temporary(),
                since);
    }
}
