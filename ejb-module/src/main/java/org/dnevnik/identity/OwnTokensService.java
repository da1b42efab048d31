package org.dnevnik.identity;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dnevnik.identity.model.TokenGrants;
import org.dnevnik.identity.view.GrantLine;
import org.dnevnik.identity.view.GrantLineQuery;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;

/** Who acts in somebody's name: programs that they have let in, and tokens of their own for their own scripts. Nobody else sees or ends them. */
@Stateless
@DenyAll
@OpenToEveryone("everybody decides who acts in their own name, and only in that")
public class OwnTokensService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public OwnTokensService() {}

    OwnTokensService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** What is alive first, then what is over. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<GrantLine> list(Caller caller) {
        return new GrantLineQuery(em).of(caller.account(), clock.now());
    }

    /**
     * @return the token itself, for this once: only a hash of it is kept
     * @throws Refusal for what {@link MakeToken} must not be, and {@link IdentityRefusal#TOKEN_MANY}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public String make(Caller caller, MakeToken order) {
        order.requireWhole();
        String token = OpaqueToken.PERSONAL.make();
        Instant now = clock.now();
        TokenGrants.Fresh fresh = new TokenGrants.Fresh(
                caller.account(),
                null,
                "PERSONAL",
                requireNonNull(order.name()).strip(),
                TokenScope.write(order.opened()),
                OpaqueToken.hash(token),
                now,
                now.plus(Duration.ofDays(requireNonNull(order.days()))));
        if (new TokenGrants(em).add(fresh).isEmpty()) {
            throw new Refusal(IdentityRefusal.TOKEN_MANY);
        }
        return token;
    }

    /**
     * Takes a grant back; the next request with it is refused.
     *
     * @throws NotFound for what is not the caller's, and what is over
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void end(Caller caller, long grant) {
        if (!new TokenGrants(em).end(grant, caller.account(), clock.now())) {
            throw new NotFound("grant " + grant);
        }
    }
}
