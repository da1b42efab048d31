package org.dnevnik.notifications;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.notifications.model.Notifications;
import org.dnevnik.notifications.view.NotificationView;
import org.dnevnik.notifications.view.NotificationsQuery;
import org.dnevnik.notifications.view.Unseen;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** The caller's own notifications. */
@Stateless
@DenyAll
@OpenToEveryone("everybody reads what is addressed to them, and can ask for nothing else")
public class NotificationService {

    private static final int PAGE = 30;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public NotificationService() {}

    NotificationService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** @param after key of the last notification of the slice before; null for the newest */
    @RolesAllowed(Caller.SIGNED_IN)
    public Slice<NotificationView> list(Caller caller, @Nullable String after) {
        return new NotificationsQuery(em).of(caller.person(), today(), after, PAGE);
    }

    /** What the caller has not seen yet. */
    @RolesAllowed(Caller.SIGNED_IN)
    public Unseen unseen(Caller caller) {
        return new NotificationsQuery(em).unseen(caller.person(), today());
    }

    /** The caller has seen everything up to this notification; what came in the meantime stays unseen. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void seeAll(Caller caller, long upTo) {
        new Notifications(em).seeAll(caller.person(), upTo);
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}
