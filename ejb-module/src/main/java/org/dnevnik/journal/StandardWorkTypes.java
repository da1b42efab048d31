package org.dnevnik.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.dnevnik.journal.model.WorkTypes;

/** Gives a new school the usual kinds of works, inside a transaction of whoever asks. */
@ApplicationScoped
public class StandardWorkTypes {

    @PersistenceContext
    private EntityManager em;

    /** What the school has already stays. */
    public void give(long school) {
        new WorkTypes(em).addStandard(school);
    }
}
