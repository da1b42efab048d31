package org.dnevnik.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.view.ChildView;
import org.dnevnik.people.view.ChildrenQuery;

/** Whose child is whose, today. A guardianship that has ended opens nothing. */
@ApplicationScoped
public class Families {

    /** By whose calendar guardianships begin and end; to a school in another zone the difference is hours. */
    public static final ZoneId REGION = ZoneId.of("Europe/Moscow");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected Families() {}

    /** Over a transaction and a clock of one's own, as tests do. */
    public Families(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Whether the caller is the child or one of its active guardians. */
    public boolean follows(Caller caller, long child) {
        return caller.person() == child || children(caller).stream().anyMatch(c -> c.person() == child);
    }

    /** The children whose active guardian the caller is, eldest first. */
    public List<ChildView> children(Caller caller) {
        return new ChildrenQuery(em).of(caller.person(), clock.today(REGION));
    }
}
