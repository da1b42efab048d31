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
import org.dnevnik.identity.view.ConsentAim;
import org.dnevnik.identity.view.ConsentText;
import org.dnevnik.identity.view.ConsentTextQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/**
 * The texts that people agree to: the region's, and what a school asks of its own people, which is voluntary. A published one is never changed: people
 * have agreed to its words.
 */
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

    /**
     * All versions of the purposes of the region or of a school, the newest first for each.
     *
     * @param school null for the region
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<ConsentText> texts(Caller caller, @Nullable Long school) {
        requireOwner(caller, school);
        return new ConsentTextQuery(em).all(school, today());
    }

    /**
     * The schools that ask their people in the caller's words, by name.
     *
     * @throws NotFound for whoever publishes for none
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<ConsentTextQuery.Asking> schools(Caller caller) {
        return new ConsentTextQuery(em).asking(AccessPolicy.requireRules(caller));
    }

    /**
     * From its first day on everybody whom a required purpose concerns is asked at the next sign-in; what is voluntary waits in their profile.
     *
     * @return key of the purpose
     * @throws Refusal  for what {@link PublishText} must not be
     * @throws NotFound for a purpose that is not the caller's, or has ended
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public String publish(Caller caller, PublishText order) {
        ConsentAim known = order.isNew() ? null : going(requireNonNull(order.aim()));
        requireOwner(caller, known == null ? order.school() : owner(known));
        order.requireWhole(today());
        ConsentTexts texts = new ConsentTexts(em);
        String aim = known == null ? open(caller, order) : known.key();
        ConsentTexts.Wording text = new ConsentTexts.Wording(
                requireNonNull(order.purpose()).strip(),
                requireNonNull(order.title()).strip(),
                requireNonNull(order.body()).strip(),
                requireNonNull(order.since()));
        texts.publish(aim, text, caller.person(), clock.now());
        return aim;
    }

    private String open(Caller caller, PublishText order) {
        return new ConsentTexts(em)
                .open(
                        requireNonNull(order.audience()).name(),
                        order.required() && order.school() == null,
                        order.school(),
                        caller.person(),
                        clock.now());
    }

    /**
     * Nobody is asked any more; what was answered stays written down.
     *
     * @throws NotFound as {@link #publish}, and for what came with the program
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void end(Caller caller, String aim) {
        requireOwner(caller, owner(going(aim)));
        if (!new ConsentTexts(em).end(aim, today())) {
            throw new NotFound("purpose " + aim);
        }
    }

    private ConsentAim going(String aim) {
        return new ConsentTextQuery(em)
                .aim(aim)
                .filter(a -> a.ended() == null)
                .orElseThrow(() -> new NotFound("purpose " + aim));
    }

    private static @Nullable Long owner(ConsentAim aim) {
        return aim.school() == 0 ? null : (Long) aim.school();
    }

    private static void requireOwner(Caller caller, @Nullable Long school) {
        if (school == null) {
            IdentityPolicy.requireRegion(caller);
        } else {
            AccessPolicy.requireMayRule(caller, school);
        }
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}
