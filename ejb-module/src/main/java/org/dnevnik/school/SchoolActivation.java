package org.dnevnik.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import java.util.Optional;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.SecretCode;
import org.dnevnik.school.model.ActivationCodes;
import org.dnevnik.school.model.School;
import org.dnevnik.school.view.SchoolCardQuery;

/** Takes a school into use inside a transaction of whoever asks, who has counted how often somebody guesses. */
@ApplicationScoped
public class SchoolActivation {

    static final String PURPOSE = "school";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected SchoolActivation() {}

    /** Over a transaction and a clock of one's own, as tests do. */
    public SchoolActivation(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The school that waits for this code, as somebody typed it. */
    public Optional<SchoolCardQuery.Waiting> waiting(String code) {
        return SecretCode.hash(PURPOSE, code).flatMap(hash -> new SchoolCardQuery(em).waiting(hash, clock.now()));
    }

    /**
     * The code is used up and the school works.
     *
     * @return false when somebody else was first
     */
    public boolean use(long school) {
        boolean first = new ActivationCodes(em).use(school, clock.now());
        if (first) {
            Objects.requireNonNull(em.find(School.class, school), "a school with a code")
                    .activate();
        }
        return first;
    }
}
