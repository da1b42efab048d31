package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.model.UntoldConsents;
import org.dnevnik.identity.model.UntoldConsents.Looked;
import org.dnevnik.identity.model.UntoldConsents.Untold;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.Families;

/**
 * Tells people that a voluntary consent is asked of them, once for each wording: those who have never answered, and those who have agreed to other
 * words. A no and what was taken back are answers. Of a required one the door tells, on whatever page somebody opens next.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ConsentNews {

    private static final String KIND = "CONSENT_";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Notices notices;

    /** For the container. */
    protected ConsentNews() {}

    ConsentNews(EntityManager em, SchoolClock clock, Notices notices) {
        this.em = em;
        this.clock = clock;
        this.notices = notices;
    }

    /**
     * The next ones of whom something is wanted.
     *
     * @param most how many people are looked at.
     * @return whether there may be more
     */
    boolean tell(int most) {
        UntoldConsents texts = new UntoldConsents(em, clock.today(Families.REGION));
        return texts.next().map(t -> tell(texts, t, most)).isPresent();
    }

    private Untold tell(UntoldConsents texts, Untold text, int most) {
        List<Looked> looked = texts.some(text, most);
        looked.stream().filter(l -> l.wanted() != null).forEach(l -> notices.add(notice(text, l)));
        boolean last = looked.size() < most;
        texts.upTo(
                text,
                looked.isEmpty() ? text.upTo() : looked.get(looked.size() - 1).person(),
                last ? clock.now() : null);
        return text;
    }

    private static Notice notice(Untold text, Looked whom) {
        return Notice.toOnly(KIND + whom.wanted(), text.school(), whom.person(), Map.of("name", text.purpose()));
    }
}
