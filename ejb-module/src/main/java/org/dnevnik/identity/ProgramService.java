package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.dnevnik.identity.model.Applications;
import org.dnevnik.identity.model.TokenGrants;
import org.dnevnik.identity.view.ClientApplication;
import org.dnevnik.identity.view.ClientApplicationQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;

/** Programs of others, as the region's operator lets them in, and the keys that sign for them. */
@Stateless
@DenyAll
public class ProgramService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private TokenKeyDesk keyDesk;

    @Inject
    private TokenKeys keys;

    /** For the container. */
    public ProgramService() {}

    ProgramService(EntityManager em, SchoolClock clock, TokenKeyDesk keyDesk, TokenKeys keys) {
        this.em = em;
        this.clock = clock;
        this.keyDesk = keyDesk;
        this.keys = keys;
    }

    /** All programs by name. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<ClientApplication> list(Caller caller) {
        IdentityPolicy.requireRegion(caller);
        return new ClientApplicationQuery(em).all();
    }

    /** @throws Refusal for what {@link ProgramTerms} must not be */
    @RolesAllowed(Caller.SIGNED_IN)
    public RegisteredProgram register(Caller caller, ProgramTerms terms) {
        IdentityPolicy.requireRegion(caller);
        Applications.Terms whole = terms.whole();
        String clientId = UUID.randomUUID().toString();
        String secret = terms.secret() ? OpaqueToken.SECRET.make() : null;
        new Applications(em)
                .add(clientId, whole, secret == null ? null : OpaqueToken.hash(secret), clock.now(), caller.person());
        return new RegisteredProgram(clientId, secret);
    }

    /**
     * A program that is put off opens nothing from the next request on, and all of it again once it is put on.
     *
     * @throws Refusal as above
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void change(Caller caller, long program, ProgramTerms terms) {
        IdentityPolicy.requireRegion(caller);
        if (!new Applications(em).change(program, terms.whole(), terms.on())) {
            throw new NotFound("program " + program);
        }
    }

    /**
     * The secret of before is over at once.
     *
     * @throws NotFound for a program that keeps none
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public RegisteredProgram renewSecret(Caller caller, long program) {
        IdentityPolicy.requireRegion(caller);
        ClientApplication known = program(program);
        String secret = OpaqueToken.SECRET.make();
        if (!new Applications(em).renew(program, OpaqueToken.hash(secret))) {
            throw new NotFound("secret of program " + program);
        }
        return new RegisteredProgram(known.clientId(), secret);
    }

    /**
     * Ends everything that people have let the program do.
     *
     * @return how many grants were alive
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public int endAll(Caller caller, long program) {
        IdentityPolicy.requireRegion(caller);
        return new TokenGrants(em).endOfApplication(program(program).id(), clock.now());
    }

    /** The keys that sign, the newest first; none where this installation gives no tokens out. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<KeyLine> keys(Caller caller) {
        IdentityPolicy.requireRegion(caller);
        return keyDesk.living().stream()
                .map(k -> new KeyLine(k.kid(), k.signsFrom(), k.endedAt()))
                .toList();
    }

    /** Another key signs from now on; running tokens stay good. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void changeKey(Caller caller) {
        IdentityPolicy.requireRegion(caller);
        keyDesk.change();
        keys.forget();
    }

    /**
     * Refuses whatever a key has signed, within a minute on every node.
     *
     * @throws NotFound for a key that is over
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void refuseKey(Caller caller, String kid) {
        IdentityPolicy.requireRegion(caller);
        if (!keyDesk.refuse(kid)) {
            throw new NotFound("key " + kid);
        }
        keys.forget();
    }

    private ClientApplication program(long program) {
        return new ClientApplicationQuery(em).byId(program).orElseThrow(() -> new NotFound("program " + program));
    }
}
