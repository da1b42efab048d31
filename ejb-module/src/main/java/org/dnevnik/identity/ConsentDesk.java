package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.identity.model.Consents;
import org.dnevnik.identity.view.ConsentDue;
import org.dnevnik.identity.view.ConsentQuery;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/** Takes the consents without which nobody comes in for the first time, inside a transaction of whoever asks. */
@ApplicationScoped
class ConsentDesk {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected ConsentDesk() {}

    ConsentDesk(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** @throws Refusal {@link IdentityRefusal#GUARDIAN_FIRST} for a pupil below fourteen for whom nobody has agreed */
    List<ConsentDue> due(long person) {
        ConsentQuery consents = new ConsentQuery(em);
        if (consents.needsGuardian(person, today())) {
            throw new Refusal(IdentityRefusal.GUARDIAN_FIRST);
        }
        return consents.due(person, today());
    }

    /**
     * @param agreed keys of what the person has agreed to
     * @throws Refusal as {@link #due}, and {@link IdentityRefusal#CONSENT} when something required is missing
     */
    void sign(long person, List<String> agreed) {
        List<ConsentDue> due = due(person);
        if (due.stream().anyMatch(t -> t.required() && !agreed.contains(t.key()))) {
            throw new Refusal(IdentityRefusal.CONSENT);
        }
        Consents consents = new Consents(em);
        due.stream()
                .filter(t -> agreed.contains(t.key()))
                .forEach(t -> consents.sign(t.about(), t.code(), person, clock.now()));
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}
