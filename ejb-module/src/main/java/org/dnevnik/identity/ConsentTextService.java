package org.dnevnik.identity;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.identity.model.ConsentTexts;
import org.dnevnik.identity.view.ConsentText;
import org.dnevnik.identity.view.ConsentTextQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/** The texts that people of the region agree to. A published one is never changed: people have agreed to its words. */
@Stateless
@DenyAll
public class ConsentTextService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public ConsentTextService() {}

    ConsentTextService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** All versions, the newest first for each audience. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<ConsentText> texts(Caller caller) {
        IdentityPolicy.requireRegion(caller);
        return new ConsentTextQuery(em).all(today());
    }

    /** From its first day on everybody whom it concerns is asked at the next sign-in. @throws Refusal for what {@link PublishText} must not be */
    @RolesAllowed(Caller.SIGNED_IN)
    public void publish(Caller caller, PublishText order) {
        IdentityPolicy.requireRegion(caller);
        order.requireWhole(today());
        ConsentTexts.Wording text = new ConsentTexts.Wording(
                requireNonNull(order.audience()).name(),
                requireNonNull(order.purpose()).strip(),
                requireNonNull(order.title()).strip(),
                requireNonNull(order.body()).strip(),
                requireNonNull(order.since()));
        new ConsentTexts(em).publish(text, caller.person(), clock.now());
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}
