package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Map;
import org.dnevnik.identity.view.OfficeEarQuery;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.Families;

/** Tells the administrators of a school that somebody's request waits for them; what is in it stands on its page, behind its rights. */
@ApplicationScoped
public class OfficeEar {

    private static final Duration SILENT = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Notices notices;

    /** For the container. */
    protected OfficeEar() {}

    /** Over an entity manager of one's own, as tests do. */
    public OfficeEar(EntityManager em, SchoolClock clock, Notices notices) {
        this.em = em;
        this.clock = clock;
        this.notices = notices;
    }

    /**
     * Whoever has not read the last news of this kind is not told again for a day.
     *
     * @param news kind of the notice
     */
    public void tell(long school, String news) {
        new OfficeEarQuery(em)
                .administrators(
                        school, clock.today(Families.REGION), news, clock.now().minus(SILENT))
                .forEach(person -> notices.add(new Notice(news, school, person, Map.of())));
    }
}
