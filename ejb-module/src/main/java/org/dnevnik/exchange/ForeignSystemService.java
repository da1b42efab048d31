package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dnevnik.exchange.model.ForeignSystems;
import org.dnevnik.exchange.model.Mandates;
import org.dnevnik.exchange.view.ForeignSystemLine;
import org.dnevnik.exchange.view.ForeignSystemsQuery;
import org.dnevnik.exchange.view.RegionSchoolsQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/** The region's operator registers systems that ask over queues, gives them secrets and mandates, and switches them off. */
@Stateless
@DenyAll
public class ForeignSystemService {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_GROUND = 300;
    private static final int LONGEST_MANDATE_YEARS = 5;
    private static final int MOST_A_MINUTE = 60_000;
    private static final int MOST_A_DAY = 5_000_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public ForeignSystemService() {}

    ForeignSystemService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    @RolesAllowed(Caller.SIGNED_IN)
    public List<ForeignSystemLine> list(Caller caller) {
        ExchangePolicy.requireMayRegister(caller);
        return new ForeignSystemsQuery(em).all(midnight());
    }

    /** @throws NotFound for everybody but the region's operator, and for no system */
    @RolesAllowed(Caller.SIGNED_IN)
    public SystemCard card(Caller caller, long system) {
        ExchangePolicy.requireMayRegister(caller);
        ForeignSystemLine line = found(system);
        SystemCertificate certificate = SystemCertificate.known(line.certificate());
        return new SystemCard(
                line,
                certificate.subject(),
                certificate.isValid(),
                new ForeignSystemsQuery(em).mandates(system, today()),
                new RegionSchoolsQuery(em)
                        .all().entrySet().stream()
                                .map(s -> new SystemCard.School(s.getKey(), s.getValue()))
                                .toList());
    }

    /** @throws Refusal {@link ExchangeRefusal} but MANDATE */
    @RolesAllowed(Caller.SIGNED_IN)
    public IssuedSecret register(Caller caller, RegisterSystem order) {
        ExchangePolicy.requireMayRegister(caller);
        if (!order.code().matches("[a-z][a-z0-9-]{2,29}")) {
            throw new Refusal(ExchangeRefusal.CODE_SHAPE);
        }
        ForeignSystems systems = new ForeignSystems(em);
        if (systems.has(order.code())) {
            throw new Refusal(ExchangeRefusal.CODE_TAKEN);
        }
        SystemSecret secret = SystemSecret.generated(clock.now());
        long id = systems.register(order.code(), words(order), secret.kept());
        return new IssuedSecret(id, order.code(), secret.text(), BrokerAddresses.answers(order.code()));
    }

    /**
     * Everything but its code, which stays.
     *
     * @throws Refusal {@link ExchangeRefusal#NAME}, {@link ExchangeRefusal#CERTIFICATE}, {@link ExchangeRefusal#LIMITS}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void change(Caller caller, long system, RegisterSystem order) {
        ExchangePolicy.requireMayRegister(caller);
        found(system);
        new ForeignSystems(em).change(system, words(order));
    }

    /** Another secret; the one before ends at once, and whoever is connected by it is cut off within seconds. */
    @RolesAllowed(Caller.SIGNED_IN)
    public IssuedSecret rotate(Caller caller, long system) {
        ExchangePolicy.requireMayRegister(caller);
        ForeignSystemLine line = found(system);
        SystemSecret secret = SystemSecret.generated(clock.now());
        new ForeignSystems(em).rotate(system, secret.kept());
        return new IssuedSecret(system, line.code(), secret.text(), BrokerAddresses.answers(line.code()));
    }

    /** A system that is off cannot sign in, and what it has sent is not answered. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void setEnabled(Caller caller, long system, boolean enabled) {
        ExchangePolicy.requireMayRegister(caller);
        found(system);
        new ForeignSystems(em).setEnabled(system, enabled);
    }

    /** @throws Refusal {@link ExchangeRefusal#MANDATE} */
    @RolesAllowed(Caller.SIGNED_IN)
    public void give(Caller caller, long system, GiveMandate order) {
        ExchangePolicy.requireMayRegister(caller);
        found(system);
        if (!isComplete(order)
                || order.school() != null && !new RegionSchoolsQuery(em).all().containsKey(order.school())) {
            throw new Refusal(ExchangeRefusal.MANDATE);
        }
        new Mandates(em)
                .give(
                        system,
                        new Mandates.Given(
                                order.school(), order.parts(), order.ground().strip(), order.starts(), order.ends()),
                        caller.person(),
                        clock.now());
    }

    /** From now on. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void end(Caller caller, long system, long mandate) {
        ExchangePolicy.requireMayRegister(caller);
        if (!new Mandates(em).end(system, mandate, clock.now())) {
            throw new NotFound("mandate " + mandate);
        }
    }

    private boolean isComplete(GiveMandate order) {
        return order.parts() != null
                && !order.parts().isEmpty()
                && order.ground() != null
                && !order.ground().isBlank()
                && order.ground().length() <= LONGEST_GROUND
                && order.starts() != null
                && order.ends() != null
                && !order.ends().isBefore(order.starts())
                && !order.ends().isAfter(today().plusYears(LONGEST_MANDATE_YEARS));
    }

    private ForeignSystems.Words words(RegisterSystem order) {
        String name = order.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal(ExchangeRefusal.NAME);
        }
        String pem = order.certificate().strip();
        if (!SystemCertificate.isFit(pem)) {
            throw new Refusal(ExchangeRefusal.CERTIFICATE);
        }
        return new ForeignSystems.Words(name, order.guardians(), pem, limits(order));
    }

    private static ForeignSystems.Limits limits(RegisterSystem order) {
        int perMinute = Objects.requireNonNull(order.perMinute());
        int perDay = Objects.requireNonNull(order.perDay());
        if (perMinute < 1 || perMinute > MOST_A_MINUTE || perDay < perMinute || perDay > MOST_A_DAY) {
            throw new Refusal(ExchangeRefusal.LIMITS);
        }
        return new ForeignSystems.Limits(perMinute, perDay);
    }

    private ForeignSystemLine found(long system) {
        return new ForeignSystemsQuery(em).of(system, midnight()).orElseThrow(() -> new NotFound("system " + system));
    }

    private Instant midnight() {
        return today().atStartOfDay(Families.REGION).toInstant();
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}
