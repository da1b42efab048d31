package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.dnevnik.identity.model.Account;
import org.dnevnik.identity.model.SecondFactors;
import org.dnevnik.identity.view.FactorState;
import org.dnevnik.identity.view.FactorsQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.SecretCode;
import org.dnevnik.people.Families;

/** The own second step of whoever works at a school or for the region: set up, moved to another telephone, switched off. */
@Stateless
@DenyAll
public class OwnFactorService {

    /** What was shown is good for a first code this long. */
    private static final Duration SHOWN = Duration.ofMinutes(30);

    private static final int RECOVERY_CODES = 8;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private SecretSeal seal;

    @Inject
    private OwnProof proof;

    /** For the container. */
    public OwnFactorService() {}

    OwnFactorService(EntityManager em, SchoolClock clock, SecretSeal seal, OwnProof proof) {
        this.em = em;
        this.clock = clock;
        this.seal = seal;
        this.proof = proof;
    }

    /** @throws NotFound for families */
    @RolesAllowed(Caller.SIGNED_IN)
    public FactorState state(Caller caller) {
        IdentityPolicy.requireStaff(caller);
        return new FactorsQuery(em).own(caller.account(), today());
    }

    /**
     * What a telephone needs.
     *
     * @param secret as it is typed
     */
    public record Shown(String login, String secret) {}

    /** The secret that waits for its first code; empty: none waits. */
    @RolesAllowed(Caller.SIGNED_IN)
    public Optional<Shown> shown(Caller caller) {
        IdentityPolicy.requireStaff(caller);
        return pending(caller).map(secret -> new Shown(own(caller).login(), Totp.base32(secret)));
    }

    /**
     * Makes a secret that is shown; it counts once a code of it was typed.
     *
     * @throws Refusal of {@link OwnProof}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void begin(Caller caller, String password) {
        IdentityPolicy.requireStaff(caller);
        Account account = own(caller);
        proof.require(caller, account, password);
        new SecondFactors(em).propose(account.id(), seal.seal(account.id(), Totp.secret()), clock.now());
    }

    /**
     * The second step is on, with a fresh secret.
     *
     * @return recovery codes, told this once.
     * @throws Refusal {@link IdentityRefusal#FACTOR_CODE}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<String> confirm(Caller caller, String code) {
        IdentityPolicy.requireStaff(caller);
        byte[] secret = pending(caller).orElseThrow(() -> new Refusal(IdentityRefusal.FACTOR_LATE));
        OptionalLong step = Totp.matching(secret, code.replaceAll("\\s+", ""), clock.now());
        if (step.isEmpty()) {
            throw new Refusal(IdentityRefusal.FACTOR_CODE);
        }
        SecondFactors factors = new SecondFactors(em);
        factors.confirm(caller.account(), step.getAsLong(), clock.now());
        factors.log(caller.person(), SecondFactors.Event.ON, caller.person(), clock.now());
        return codes(caller);
    }

    /**
     * Fresh recovery codes; the ones before are void.
     *
     * @throws Refusal of {@link OwnProof}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<String> renewCodes(Caller caller, String password) {
        IdentityPolicy.requireStaff(caller);
        proof.require(caller, own(caller), password);
        if (new SecondFactors(em).secret(caller.account()).isEmpty()) {
            throw new NotFound("second step of account " + caller.account());
        }
        new SecondFactors(em).log(caller.person(), SecondFactors.Event.CODES, caller.person(), clock.now());
        return codes(caller);
    }

    /** @throws Refusal {@link IdentityRefusal#FACTOR_REQUIRED} and of {@link OwnProof} */
    @RolesAllowed(Caller.SIGNED_IN)
    public void switchOff(Caller caller, String password) {
        IdentityPolicy.requireStaff(caller);
        LocalDate required = new FactorsQuery(em).own(caller.account(), today()).required();
        if (required != null && !required.isAfter(today())) {
            throw new Refusal(IdentityRefusal.FACTOR_REQUIRED);
        }
        proof.require(caller, own(caller), password);
        if (new SecondFactors(em).switchOff(caller.account())) {
            new SecondFactors(em).log(caller.person(), SecondFactors.Event.OFF, caller.person(), clock.now());
        }
    }

    private List<String> codes(Caller caller) {
        List<String> codes = IntStream.range(0, RECOVERY_CODES)
                .mapToObj(i -> SecretCode.make())
                .toList();
        new SecondFactors(em)
                .setCodes(
                        caller.account(),
                        codes.stream()
                                .map(code -> SecondStep.recovery(caller.account(), code)
                                        .orElseThrow())
                                .toList());
        return codes;
    }

    private Optional<byte[]> pending(Caller caller) {
        return new SecondFactors(em)
                .pending(caller.account(), clock.now().minus(SHOWN))
                .map(kept -> seal.open(caller.account(), kept));
    }

    private Account own(Caller caller) {
        Account account = em.find(Account.class, caller.account());
        if (account == null) {
            throw new NotFound("account " + caller.account());
        }
        return account;
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}
